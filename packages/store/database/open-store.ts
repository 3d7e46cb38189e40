import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { createBell, type Ear } from './bell.ts';
import { columnTypes } from './column-types.ts';
import { prepareStatements } from './prepare-statements.ts';
import { retried } from './retried.ts';
import type { Session } from './session.ts';
import type { Tables } from './tables.ts';

/** PostgreSQL, with a pool of connections. */
export type Store = {
  readonly db: Session;
  /** Runs `work` in one transaction; tried again when PostgreSQL breaks a deadlock, so that `work` must keep nothing outside. */
  readonly transact: <T>(work: (tx: Session) => Promise<T>) => Promise<T>;
  /** The same over one picture of the database, so that figures of several statements belong together. */
  readonly transactOnSnapshot: <T>(work: (tx: Session) => Promise<T>) => Promise<T>;
  /** Hears when the journal has new numbers. Close the ear after use. */
  readonly listen: (channel: 'journal') => Ear;
  readonly close: () => Promise<void>;
};

/** Milliseconds that a statement waits for a connection before it fails: a database that hangs is to be told of, not waited for. */
const patience = 15_000;

/** Opens a pool of `poolSize` connections (10 if absent) to the database at `url`. Connects at first use. */
export function openStore(options: { readonly url: string; readonly poolSize?: number }): Store {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: patience,
    types: columnTypes,
    pipeline: true,
  });
  // An idle connection that the server ends is replaced at the next use; one that is lost in use fails the statement that comes next.
  pool.on('error', () => {});
  pool.on('connect', (connection) => connection.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: prepareStatements(pool) }) });
  const bell = createBell(options.url);
  return {
    db,
    transact: (work) => retried(() => db.transaction().execute(work)),
    transactOnSnapshot: (work) => retried(() => db.transaction().setIsolationLevel('repeatable read').execute(work)),
    listen: (channel) => bell.listen(channel),
    close: async () => {
      await bell.close();
      await db.destroy();
    },
  };
}
