import { sql } from 'kysely';
import { run } from '../database/query.ts';
import type { Session } from '../database/session.ts';
import { answeredBefore, type Answered, type Once } from './answer-once.ts';

/**
 * Does `work` that has transactions of its own, and keeps its answer under the key. The claim is committed before it and holds no
 * connection meanwhile: callers that each held one and wanted another would wait for each other for ever.
 * After a crash in between, the same request does it again, so that `work` must come to the same when it is done twice.
 */
export async function answerAround<T>(db: Session, once: Once<T>, work: () => Promise<T>): Promise<Answered<T>> {
  await run(
    db,
    sql`insert into answers (key, request, at) values (${once.key}, ${once.request}, ${once.at}) on conflict (key) do nothing`,
  );
  const before = await answeredBefore(db, once);
  if (before) return before;
  try {
    const value = await work();
    const { status, body } = once.answer(value);
    await run(
      db,
      sql`insert into answers (key, request, status, body, at)
          values (${once.key}, ${once.request}, ${status}::integer, ${JSON.stringify(body ?? null)}::jsonb, ${once.at})
          on conflict (key) do update set status = excluded.status, body = excluded.body where answers.status is null`,
    );
    return { kind: 'new', value };
  } catch (error) {
    // Best effort: a claim that stays behind is taken over by the same request, and only keeps others from its key.
    await run(db, sql`delete from answers where key = ${once.key} and status is null`).catch(() => {});
    throw error;
  }
}
