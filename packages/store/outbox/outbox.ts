import { sql } from 'kysely';
import type { Subject } from '@smk/plan';
import { all, first, run } from '../database/query.ts';
import type { Session } from '../database/session.ts';
import type { Write } from '../database/writes.ts';

/** What Temporal is to be told after a commit. Twice or late is harmless. */
export type OutboxMessage =
  /** Start the workflow of an open case (`readHandoffStart`, `readReviewStart`); nothing to do if it has ended. */
  | { readonly kind: 'start'; readonly subject: Subject }
  | { readonly kind: 'start intake'; readonly import: string }
  /** Something waits in `inputs` for the case. */
  | { readonly kind: 'nudge'; readonly subject: Subject }
  /** A lead is to be assessed anew earlier than the `qualification` workflow thinks. */
  | { readonly kind: 'nudge qualification' };

export type OutboxRow = { readonly id: number; readonly message: OutboxMessage; readonly attempts: number };

/** Claims up to `limit` messages, oldest first, for `lease` milliseconds; `serverNow` is the server's clock, not the company's. */
export async function claimOutbox(
  db: Session,
  claim: { readonly limit: number; readonly lease: number; readonly serverNow: number },
): Promise<readonly OutboxRow[]> {
  const rows = await all(
    db,
    sql<OutboxRow>`
      update outbox set due = ${claim.serverNow + claim.lease}, attempts = attempts + 1
      where id in (select id from outbox where due <= ${claim.serverNow} order by id limit ${claim.limit} for update skip locked)
      returning id, message, attempts`,
  );
  return rows.toSorted((a, b) => a.id - b.id);
}

/** Removes messages that were delivered. */
export async function settleOutbox(db: Session, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await run(db, sql`delete from outbox where id = any(${ids})`);
}

/** Puts a message back, to be claimed again from `retryAt` (server's clock) on. */
export async function returnToOutbox(
  db: Session,
  failure: { readonly id: number; readonly error: string; readonly retryAt: number },
): Promise<void> {
  await run(db, sql`update outbox set due = ${failure.retryAt}, error = ${failure.error} where id = ${failure.id}`);
}

/** How many messages wait, for health and metrics. */
export async function outboxDepth(db: Session): Promise<number> {
  const row = await first(db, sql<{ depth: number }>`select count(*) as depth from outbox`);
  return row?.depth ?? 0;
}

/** Removes the messages that would start handoffs whose workflows run. */
export async function settleStarts(db: Session, handoffs: readonly string[]): Promise<void> {
  if (handoffs.length === 0) return;
  await run(
    db,
    sql`delete from outbox where message->>'kind' = 'start' and message->'subject'->>'id' = any(${handoffs})`,
  );
}

/** Leaves messages to be delivered after the commit; those that start a case from `startsFrom` (server's clock) on. */
export function outboxWrite(messages: readonly OutboxMessage[], startsFrom = 0): Write {
  if (messages.length === 0) return null;
  return sql`insert into outbox (message, due)
        select m, case m->>'kind' when 'start' then ${startsFrom}::bigint else 0 end
        from jsonb_array_elements(${JSON.stringify(messages)}::jsonb) with ordinality r(m, position) order by position`;
}
