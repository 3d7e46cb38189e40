import { sql } from 'kysely';
import type { Moment, Subject } from '@smk/plan';
import { all, first, run } from '../database/query.ts';
import type { Session } from '../database/session.ts';

/** Every case that has not ended, by kind and id, from `after` on: what must have a running workflow. */
export async function openCases(
  db: Session,
  query: { readonly after: Subject | null; readonly limit: number },
): Promise<readonly { readonly subject: Subject; readonly step: number }[]> {
  const { kind, id } = query.after ?? { kind: '', id: '' };
  return all(
    db,
    sql<{ subject: Subject; step: number }>`
      select jsonb_build_object('kind', kind, 'id', id) as subject, step from (
        select 'handoff' as kind, id, step from handoffs where status <> 'ended'
        union all select 'review', id, step from reviews where status <> 'ended'
      ) cases
      where (kind, id) > (${kind}::text, ${id}::text) order by kind, id limit ${query.limit}`,
  );
}

/** Which of these cases have ended: their workflows are orphans. */
export async function endedCases(db: Session, subjects: readonly Subject[]): Promise<readonly Subject[]> {
  const ids = (kind: Subject['kind']): string[] => subjects.filter((one) => one.kind === kind).map((one) => one.id);
  return all(
    db,
    sql<Subject>`
      select 'handoff' as kind, id from handoffs where status = 'ended' and id = any(${ids('handoff')})
      union all select 'review', id from reviews where status = 'ended' and id = any(${ids('review')})`,
  );
}

/** Ids of imports that are not through. */
export async function openImports(db: Session): Promise<readonly string[]> {
  const rows = await all(db, sql<{ id: string }>`select id from imports where state = 'running' order by at, id`);
  return rows.map((row) => row.id);
}

/** When the next lead is to be assessed anew, and when the `qualification` workflow last said it would wake (`null`: not yet). */
export async function qualificationState(
  db: Session,
): Promise<{ readonly next: Moment | null; readonly wakesAt: Moment | null }> {
  const row = await first(
    db,
    sql<{ next: number | null; wakesAt: number | null }>`
      select (select min(changes_at) from leads where changes_at is not null) as next, (select wakes_at from qualification) as "wakesAt"`,
  );
  return row ?? { next: null, wakesAt: null };
}

/** Remembers when the `qualification` workflow wakes, so that what changes earlier nudges it; `null` is never. */
export async function rememberWaking(tx: Session, wakesAt: Moment | null): Promise<void> {
  await run(tx, sql`update qualification set wakes_at = ${wakesAt ?? Number.MAX_SAFE_INTEGER}`);
}
