import { sql } from 'kysely';
import type { Case, JournalEntry, Obligation, Subject } from '@smk/plan';
import type { Write } from '../database/writes.ts';
import { toColumns } from '../handoffs/answerable.ts';
import type { LadderHappening } from './list-obligations.ts';

/** A case after a step, with the entries of the step, as the list of obligations needs it. */
export type CaseObligations = {
  readonly subject: Subject;
  /** The name of the handoff's or review's rule. */
  readonly ruleName: string;
  readonly lead: string | null;
  readonly obligations: Case['obligations'];
  readonly entries: readonly JournalEntry[];
};

const ladderHappenings: ReadonlySet<string> = new Set<LadderHappening>([
  'reminded',
  'offered',
  'escalated',
  'breached',
  'nobody left',
  'skipped',
]);

/** Brings the list of obligations up to the step that a case has taken. */
export function obligationsWrite(cases: readonly CaseObligations[]): Write {
  const rows = cases.flatMap((one) => one.obligations.map((obligation) => toRow(one, obligation)));
  if (rows.length === 0) return null;
  return sql`insert into obligations (subject_kind, subject_id, id, rule_name, name, owed_by, owed_to, who_kind, who_name, who_team, lead,
          opened_at, due, state, closed_at, breached_at, next, last_kind, last_at, place)
        select subject_kind, subject_id, id, rule_name, name, owed_by, owed_to, who_kind, who_name, who_team, lead,
          opened_at, due, state, closed_at, breached_at, next, last_kind, last_at, place
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(subject_kind text, subject_id text, id text, rule_name text, name text,
          owed_by text, owed_to text, who_kind text, who_name text, who_team text, lead text, opened_at bigint, due bigint, state text,
          closed_at bigint, breached_at bigint, next jsonb, last_kind text, last_at bigint, place jsonb)
        on conflict (subject_kind, subject_id, id) do update set who_kind = excluded.who_kind, who_name = excluded.who_name,
          who_team = excluded.who_team, due = excluded.due, state = excluded.state, closed_at = excluded.closed_at,
          breached_at = excluded.breached_at, next = excluded.next,
          last_kind = coalesce(excluded.last_kind, obligations.last_kind), last_at = coalesce(excluded.last_at, obligations.last_at)`;
}

function toRow(of: CaseObligations, obligation: Obligation) {
  const who = toColumns(obligation.answerable);
  const last = of.entries.findLast(
    ({ what }) => ladderHappenings.has(what.kind) && 'obligation' in what && what.obligation === obligation.id,
  );
  return {
    subject_kind: of.subject.kind,
    subject_id: of.subject.id,
    id: obligation.id,
    rule_name: of.ruleName,
    name: obligation.name,
    owed_by: obligation.by,
    owed_to: obligation.to,
    who_kind: who.kind,
    who_name: who.name,
    who_team: who.team,
    lead: of.lead,
    opened_at: obligation.openedAt,
    due: obligation.due,
    state: obligation.state,
    closed_at: obligation.closedAt,
    breached_at: obligation.breachedAt,
    next: obligation.state === 'open' ? (obligation.ladder[0] ?? null) : null,
    last_kind: last?.what.kind ?? null,
    last_at: last?.at ?? null,
    place: obligation.rule,
  };
}
