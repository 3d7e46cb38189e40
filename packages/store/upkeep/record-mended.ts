import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Mended, Moment } from '@smk/plan';
import { run } from '../database/query.ts';
import type { Session } from '../database/session.ts';

/** Records what was mended between PostgreSQL and Temporal, each with the lead whose handoff it was. */
export async function recordMended(db: Session, mended: readonly Mended[], at: Moment): Promise<void> {
  if (mended.length === 0) return;
  await run(
    db,
    sql`insert into journal (subject_kind, subject_id, step, index, lead, at, recorded_at, what)
        select 'upkeep', ${randomUUID()}::text, 0, position - 1, h.lead, ${at}::bigint, ${at}::bigint, what
        from jsonb_array_elements(${JSON.stringify(mended)}::jsonb) with ordinality as r(what, position)
        left join handoffs h on what->'case'->>'kind' = 'handoff' and h.id = what->'case'->>'id'
        order by position`,
  );
}
