import { openStore, type Store } from '@smk/store';
import { afterAll } from 'vitest';
import { freshDatabase } from '../support/fresh.ts';

/** A store on a migrated, empty database of this test file's own. */
export async function freshStore(poolSize = 10): Promise<Store> {
  const store = openStore({ url: await freshDatabase(), poolSize });
  // Registered after the database's own, and so run before it.
  afterAll(store.close);
  return store;
}
