import { sql, type RawBuilder } from 'kysely';
import type { Session } from './session.ts';

/** A statement that writes; `null` where there is nothing to write. */
export type Write = RawBuilder<unknown> | null;

/**
 * Carries writes out as one statement, for one round trip to the server.
 * Invariant: they all see the database as it was before the first of them, so that none may build on another's rows;
 * references between their rows are checked at the end.
 */
export async function perform(tx: Session, writes: readonly Write[]): Promise<void> {
  const some = writes.filter((write) => write !== null);
  const [only] = some;
  if (!only) return;
  if (some.length === 1) return void (await only.execute(tx));
  const parts = some.map((write, index) => sql`${sql.raw(`w${index}`)} as (${write})`);
  await sql`with ${sql.join(parts)} select 1`.execute(tx);
}
