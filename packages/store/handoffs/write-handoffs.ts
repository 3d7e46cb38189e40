import { sql } from 'kysely';
import type { Answerable, HandoffCase, Moment, PassedOn } from '@smk/plan';
import { first } from '../database/query.ts';
import type { Session } from '../database/session.ts';
import type { Write } from '../database/writes.ts';
import { toColumns } from './answerable.ts';

export type NewHandoff = {
  readonly lead: string;
  readonly name: string;
  readonly plan: string;
  readonly case: HandoffCase;
};

/** Opens handoffs. At most one may be open for a lead and a rule. */
export function handoffsWrite(handoffs: readonly NewHandoff[]): Write {
  if (handoffs.length === 0) return null;
  const rows = handoffs.map((handoff) => ({ ...handoff, ...caseColumns(handoff.case) }));
  return sql`insert into handoffs (id, lead, name, plan, whole, step, status, owner_kind, owner_name, owner_team, opened_at, accepted_at,
          ended_at, ended_kind, ended_as)
        select id, lead, name, plan, "case", step, status, owner_kind, owner_name, owner_team, opened_at, accepted_at,
          ended_at, ended_kind, ended_as
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, lead text, name text, plan text, "case" jsonb, step integer,
          status text, owner_kind text, owner_name text, owner_team text, opened_at bigint, accepted_at bigint,
          ended_at bigint, ended_kind text, ended_as text)`;
}

/**
 * Writes the next step of a handoff whose row is locked. What came with its end is kept: the data of the event, among the inputs
 * that the step took in, that ended it, and what the rules ask for with it. A review sums it up.
 */
export function handoffStepWrite(handoff: HandoffCase, took: readonly string[]): Write {
  const row = caseColumns(handoff);
  const data = JSON.stringify(handoff.ended?.data ?? {});
  return sql`update handoffs set whole = ${JSON.stringify(handoff)}::jsonb, step = ${row.step}, status = ${row.status},
          owner_kind = ${row.owner_kind}, owner_name = ${row.owner_name}, owner_team = ${row.owner_team},
          accepted_at = ${row.accepted_at}, ended_at = ${row.ended_at}, ended_kind = ${row.ended_kind}, ended_as = ${row.ended_as},
          end_data = coalesce(end_data, (
            select e.data || ${data}::jsonb from inputs i join events e on e.lead = handoffs.lead and e.id = i.input->>'id'
            where i.id = any(${handoff.ended?.kind === 'ended' ? took : []}::text[])
              and i.input->>'kind' = 'event' and i.input->>'ends' = ${row.ended_as}::text
            order by i.at, i.seq limit 1), nullif(${data}::jsonb, '{}'))
        where id = ${handoff.id}`;
}

function caseColumns(handoff: HandoffCase) {
  const owner = toColumns(handoff.owner);
  return {
    id: handoff.id,
    step: handoff.step,
    status: handoff.status,
    owner_kind: owner.kind,
    owner_name: owner.name,
    owner_team: owner.team,
    opened_at: handoff.openedAt,
    accepted_at: handoff.acceptedAt,
    ended_at: handoff.ended?.at ?? null,
    ended_kind: handoff.ended?.kind ?? null,
    ended_as: handoff.ended?.as ?? null,
  };
}

export type LockedHandoff = {
  readonly lead: string;
  readonly name: string;
  readonly plan: string;
  readonly case: HandoffCase;
  /** The plan that is active now. */
  readonly active: string | null;
};

/** A handoff's row, locked until the transaction ends; `null` if there is none. */
export async function lockHandoff(tx: Session, id: string): Promise<LockedHandoff | null> {
  const row = await first(
    tx,
    sql<LockedHandoff>`select lead, name, plan, whole as "case",
        (select plan from activations order by id desc limit 1) as active from handoffs where id = ${id} for update`,
  );
  return row ?? null;
}

export type NewAssignment = {
  readonly handoff: string;
  readonly attempt: number;
  readonly to: Answerable;
  readonly at: Moment;
  readonly spentTurn: boolean;
  /** What they are told with it, where the rule passes something on. */
  readonly told?: PassedOn | undefined;
};

/** Records to whom handoffs were given. An attempt is given once: the second writer of the same one fails. */
export function assignmentsWrite(assignments: readonly NewAssignment[]): Write {
  if (assignments.length === 0) return null;
  const rows = assignments.map(({ to, ...assignment }) => ({ ...assignment, ...toColumns(to) }));
  return sql`insert into assignments (handoff, attempt, to_kind, to_name, to_team, at, spent_turn, told)
        select handoff, attempt, kind, name, team, at, "spentTurn", told from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as r(handoff text, attempt integer, kind text, name text, team text, at bigint, "spentTurn" boolean, told jsonb)`;
}
