import { sql } from 'kysely';
import type { Act, Case, Subject } from '@smk/plan';
import { first } from '../database/query.ts';
import type { Session } from '../database/session.ts';
import type { InputRow } from './inputs.ts';

/** A case that has ended, with the rule and the plan by which it ran. */
export type EndedCase = { readonly case: Case; readonly ruleName: string; readonly plan: string };

export type RecordedAct = {
  /** The row of the act's id: this act's, or one's that was there before. `null` if it was written at this very moment. */
  readonly row: InputRow | null;
  /** Something else waits for the case that was received before it. */
  readonly isBehind: boolean;
  /** The case, if it had ended. */
  readonly ended: EndedCase | null;
};

/** Leaves an act for its case, in one round trip; one of a known id changes nothing. `null` if there is no such case. */
export async function recordAct(db: Session, subject: Subject, act: Act): Promise<RecordedAct | null> {
  const { kind, id } = subject;
  const row = await first(
    db,
    sql<RecordedAct>`
      with of_case as (
        select name, plan, whole, status from handoffs where ${kind}::text = 'handoff' and id = ${id}
        union all select name, plan, whole, status from reviews where ${kind}::text = 'review' and id = ${id}
      ), added as (
        insert into inputs (id, subject_kind, subject_id, input, at)
        select ${act.id}::text, ${kind}::text, ${id}::text, ${JSON.stringify({ kind: 'act', act })}::jsonb, ${act.at}::bigint from of_case
        on conflict (id) do nothing returning id, subject_kind, subject_id, input, at, state, result
      ), found as (
        select * from added
        union all select id, subject_kind, subject_id, input, at, state, result from inputs where id = ${act.id}
      )
      select
        case when f.id is not null then jsonb_build_object('id', f.id,
          'subject', jsonb_build_object('kind', f.subject_kind, 'id', f.subject_id),
          'input', f.input, 'at', f.at, 'state', f.state, 'result', f.result) end as row,
        exists (select 1 from inputs i where i.state = 'pending' and i.subject_id = ${id}::text and i.subject_kind = ${kind}::text
          and i.id <> ${act.id}::text and i.at <= coalesce(f.at, ${act.at}::bigint)) as "isBehind",
        case when c.status = 'ended' then jsonb_build_object('case', c.whole, 'ruleName', c.name, 'plan', c.plan) end as ended
      from of_case c left join found f on true`,
  );
  return row ?? null;
}
