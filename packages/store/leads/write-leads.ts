import { sql } from 'kysely';
import type { Decision, EventFact, Fields, LeadStanding, Moment, Verdict } from '@smk/plan';
import { all, first } from '../database/query.ts';
import type { Session } from '../database/session.ts';
import type { Write } from '../database/writes.ts';
import type { LastDecision } from './list-leads.ts';

/** A lead as it is after a transaction; written whole. */
export type LeadWrite = {
  readonly id: string;
  readonly key: string;
  readonly fields: Fields;
  readonly standing: LeadStanding;
  readonly decision: LastDecision;
  readonly plan: string;
  readonly changesAt: Moment | null;
  readonly version: number;
  readonly createdAt: Moment;
  readonly updatedAt: Moment;
};

/** Writes leads whose keys are locked. */
export function leadsWrite(leads: readonly LeadWrite[]): Write {
  if (leads.length === 0) return null;
  const rows = leads.map((lead) => ({ ...lead, ...decisionColumns(lead.standing, lead.decision) }));
  return sql`insert into leads (id, key, fields, standing, decision, plan, stage, outcome, decided_at, changes_at, version, created_at, updated_at)
        select id, key, fields, standing, decision, plan, stage, outcome, "decidedAt", "changesAt", version, "createdAt", "updatedAt"
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, key text, fields jsonb, standing jsonb, decision jsonb,
          plan text, stage text, outcome text, "decidedAt" bigint, "changesAt" bigint, version integer, "createdAt" bigint, "updatedAt" bigint)
        on conflict (key) do update set fields = excluded.fields, standing = excluded.standing, decision = excluded.decision,
          plan = excluded.plan, stage = excluded.stage, outcome = excluded.outcome, decided_at = excluded.decided_at,
          changes_at = excluded.changes_at, version = excluded.version, updated_at = excluded.updated_at`;
}

function decisionColumns(
  standing: LeadStanding,
  decision: Decision,
): { stage: string | null; outcome: string; decidedAt: Moment } {
  return { stage: standing.stage, outcome: decision.outcome.kind, decidedAt: decision.asOf };
}

/** Writes events of leads whose keys are locked; `arrivedAt` is the moment of recording. */
export function eventsWrite(events: readonly (EventFact & { readonly lead: string })[], arrivedAt: Moment): Write {
  if (events.length === 0) return null;
  return sql`insert into events (id, lead, name, at, data, arrived_at)
        select id, lead, name, at, data, ${arrivedAt}::bigint from jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
          as r(id text, lead text, name text, at bigint, data jsonb)`;
}

/** What somebody said of events of leads whose keys are locked. */
export type NewVerdict = {
  readonly lead: string;
  readonly event: string;
  readonly verdict: Verdict;
  readonly by: string;
  readonly at: Moment;
};

/** Writes what was said of doubtful events; of one event the last word counts. */
export function verdictsWrite(verdicts: readonly NewVerdict[]): Write {
  if (verdicts.length === 0) return null;
  return sql`update events e set verdict = r.verdict, verdict_by = r.by, verdict_at = r.at
        from jsonb_to_recordset(${JSON.stringify(verdicts)}::jsonb)
          as r(lead text, event text, verdict text, by text, at bigint)
        where e.lead = r.lead and e.id = r.event`;
}

/** The key of a lead, which never changes; `null` if there is no such lead. */
export async function keyOfLead(db: Session, id: string): Promise<string | null> {
  const row = await first(db, sql<{ key: string }>`select key from leads where id = ${id}`);
  return row?.key ?? null;
}

/** Keys of leads whose decision may differ by `now`, with the moment from which on it may, longest due first. */
export async function keysToReassess(
  db: Session,
  now: Moment,
  limit: number,
): Promise<readonly { readonly key: string; readonly changesAt: Moment }[]> {
  return all(
    db,
    sql<{ key: string; changesAt: Moment }>`
      select key, changes_at as "changesAt" from leads where changes_at <= ${now} order by changes_at, id limit ${limit}`,
  );
}
