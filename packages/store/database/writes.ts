import { sql, type RawBuilder } from 'kysely';
import { unawaited } from './prepare-statements.ts';
import type { Session } from './session.ts';

/** A statement that writes; `null` where there is nothing to write. */
export type Write = RawBuilder<unknown> | null;

/**
 * Carries writes out as one statement, for one round trip to the server.
 * Invariant: they all see the database as it was before the first of them, so that none may build on another's rows;
 * references between their rows are checked at the end.
 */
export async function perform(db: Session, writes: readonly Write[]): Promise<void> {
  await together(writes)?.execute(db);
}

/**
 * The same as a transaction's last statement, which is not waited for: it is sent along with the commit.
 * Invariant: `tx` is a transaction, since otherwise whoever has the connection next would hear of a failure.
 */
export async function performLast(tx: Session, writes: readonly Write[]): Promise<void> {
  const write = together(writes);
  if (write !== null) await sql`${write} ${sql.raw(unawaited)}`.execute(tx);
}

function together(writes: readonly Write[]): Write {
  const some = writes.filter((write) => write !== null);
  if (some.length <= 1) return some[0] ?? null;
  const parts = some.map((write, index) => sql`${sql.raw(`w${index}`)} as (${write})`);
  return sql`with ${sql.join(parts)} select 1`;
}
