import type { Session } from './session.ts';
import { unbuilt } from './unbuilt.ts';

/** PostgreSQL, with a pool of connections. */
export type Store = {
  readonly db: Session;
  /** Runs `work` in one transaction; tried again when PostgreSQL breaks a deadlock, so that `work` must hold no state of its own. */
  readonly transact: <T>(work: (tx: Session) => Promise<T>) => Promise<T>;
  /** Resolves when somebody rang `channel` after the call, or after `milliseconds`. */
  readonly rung: (channel: 'journal' | 'outbox', milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens a pool of `poolSize` connections (10 if absent) to the database at `url`. Connects at first use. */
export const openStore: (options: { readonly url: string; readonly poolSize?: number }) => Store = unbuilt;
