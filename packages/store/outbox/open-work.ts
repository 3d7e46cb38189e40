import { sql } from 'kysely';
import type { Moment, Subject } from '@smk/plan';
import { all, first, run } from '../database/query.ts';
import type { Session } from '../database/session.ts';

const open = sql`select 'handoff' as kind, id, step from handoffs where status <> 'ended'
        union all select 'review', id, step from reviews where status <> 'ended'`;

/** A case that must have a running workflow; one that is `beginning` has the message in the outbox that starts it. */
export type OpenCase = { readonly subject: Subject; readonly step: number; readonly beginning: boolean };

/** Every case that has not ended, by kind and id, from `after` on: what must have a running workflow. */
export async function openCases(
  db: Session,
  query: { readonly after: Subject | null; readonly limit: number },
): Promise<readonly OpenCase[]> {
  const { kind, id } = query.after ?? { kind: '', id: '' };
  return all(
    db,
    sql<OpenCase>`
      select jsonb_build_object('kind', kind, 'id', id) as subject, step,
        exists (select 1 from outbox where message->>'kind' = 'start' and message->'subject'->>'id' = cases.id) as beginning
      from (${open}) cases
      where (kind, id) > (${kind}::text, ${id}::text) order by kind, id limit ${query.limit}`,
  );
}

/** How many cases have not ended. */
export async function countOpenCases(db: Session): Promise<number> {
  const row = await first(db, sql<{ many: number }>`select count(*) as many from (${open}) cases`);
  return row?.many ?? 0;
}

/** Open cases in the order in which their clocks ring next; only those whose clock should have rung by `by`, if given. */
export async function casesByClock(
  db: Session,
  { by = null, limit }: { readonly by?: Moment | null; readonly limit: number },
): Promise<readonly Subject[]> {
  return all(
    db,
    sql<Subject>`
      select subject_kind as kind, subject_id as id from obligations
      where state = 'open' and next is not null
        and ${by === null ? sql`true` : sql`(next->>'at')::bigint <= ${by}`}
      group by 1, 2 order by min((next->>'at')::bigint), 1, 2 limit ${limit}`,
  );
}

/** Which of these cases have no row at all: their workflows were started for another database, or for what a backup does not know. */
export async function unknownCases(db: Session, subjects: readonly Subject[]): Promise<readonly Subject[]> {
  return all(
    db,
    sql<Subject>`
      select kind, id from jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as s(kind text, id text)
      where not exists (select 1 from handoffs h where s.kind = 'handoff' and h.id = s.id)
        and not exists (select 1 from reviews r where s.kind = 'review' and r.id = s.id) order by 1, 2`,
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
