import { sql } from 'kysely';
import type { Moment } from '@smk/plan';
import { first, run } from '../database/query.ts';
import type { Session } from '../database/session.ts';
import type { Write } from '../database/writes.ts';

export type StoredAnswer = { readonly status: number; readonly body: unknown };

/** A write that counts once. `request` is a hash of what was asked, so that a key used for something else is noticed. */
export type Once<T> = {
  readonly key: string;
  readonly request: string;
  readonly at: Moment;
  readonly answer: (value: T) => StoredAnswer;
};

/** `replayed`: it was done before, with this answer. `key reused`: the key belongs to another request. */
export type Answered<T> =
  | { readonly kind: 'new'; readonly value: T }
  | { readonly kind: 'replayed'; readonly answer: StoredAnswer }
  | { readonly kind: 'key reused' };

/** Does `work` and keeps its answer under the key, both in the transaction `tx`; callers with the same key wait for each other. */
export async function answerOnce<T>(tx: Session, once: Once<T>, work: () => Promise<T>): Promise<Answered<T>> {
  const claimed = await run(
    tx,
    // Waits here while another transaction holds the same key; it has committed, or never was, when this goes on.
    sql`insert into answers (key, request, at) values (${once.key}, ${once.request}, ${once.at}) on conflict (key) do nothing`,
  );
  if (claimed === 0) return (await answeredBefore(tx, once)) ?? { kind: 'key reused' };
  const value = await work();
  const { status, body } = once.answer(value);
  await run(
    tx,
    sql`update answers set status = ${status}, body = ${JSON.stringify(body ?? null)}::jsonb where key = ${once.key}`,
  );
  return { kind: 'new', value };
}

/** What was answered under the key; `null` if nothing was yet, be it claimed or not. Whoever then answers keeps it by `answerWrite`. */
export async function answeredBefore<T>(
  tx: Session,
  once: Once<T>,
): Promise<Exclude<Answered<T>, { kind: 'new' }> | null> {
  const row = await first(
    tx,
    sql<{
      request: string;
      status: number | null;
      body: unknown;
    }>`select request, status, body from answers where key = ${once.key}`,
  );
  if (!row) return null;
  if (row.request !== once.request) return { kind: 'key reused' };
  return row.status === null ? null : { kind: 'replayed', answer: { status: row.status, body: row.body } };
}

/**
 * Keeps an answer under its key.
 * Invariant: fails if another transaction has answered under it since it was asked for, so that `transact` begins again.
 */
export function answerWrite<T>(once: Once<T>, value: T): Write {
  const { status, body } = once.answer(value);
  return sql`insert into answers (key, request, status, body, at)
      values (${once.key}, ${once.request}, ${status}::integer, ${JSON.stringify(body ?? null)}::jsonb, ${once.at})`;
}

/** Forgets answers kept before `before`; answers how many. */
export async function forgetAnswers(db: Session, before: Moment): Promise<number> {
  return run(db, sql`delete from answers where at < ${before}`);
}
