import type { Store } from './open-store.ts';
import { unbuilt } from './unbuilt.ts';

/** Brings the database's tables up to this version, forward only; several processes may call it at once. Answers the names of the migrations that ran. */
export const migrate: (store: Store) => Promise<readonly string[]> = unbuilt;
