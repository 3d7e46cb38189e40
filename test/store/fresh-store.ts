import { openStore, type Store } from '@smk/store';
import { atTheEnd } from '../support/at-the-end.ts';
import { freshDatabase } from '../support/fresh.ts';

/** A store on a migrated, empty database of this test file's own. */
export async function freshStore(poolSize = 10): Promise<Store> {
  const store = openStore({ url: await freshDatabase(), poolSize });
  // Registered after the database's own, and so run before it.
  atTheEnd(store.close);
  return store;
}
