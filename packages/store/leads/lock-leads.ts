import { sql } from 'kysely';
import type { EventFact, Fields, HandoffCase, LeadStanding, Moment } from '@smk/plan';
import { all, run } from '../database/query.ts';
import type { Session } from '../database/session.ts';
import type { LastDecision } from './list-leads.ts';

/** A handoff of the lead that has not ended. */
export type OpenHandoff = {
  readonly id: string;
  readonly name: string;
  readonly plan: string;
  readonly case: HandoffCase;
  /** Somebody was found for it, even if its case has not been told yet. */
  readonly assigned: boolean;
};

/** What is stored under a key: a lead with all that a decision needs, or nothing yet; and the events that wait for it. */
export type LockedKey = {
  readonly key: string;
  readonly lead: {
    readonly id: string;
    readonly fields: Fields;
    readonly standing: LeadStanding;
    readonly decision: LastDecision | null;
    readonly plan: string | null;
    readonly stage: string | null;
    readonly decidedAt: Moment | null;
    readonly version: number;
    readonly createdAt: Moment;
    /** In order of happening. */
    readonly events: readonly EventFact[];
    readonly open: readonly OpenHandoff[];
  } | null;
  readonly parked: readonly EventFact[];
};

/** What is locked, the plan that decides, and when the `qualification` workflow wakes next, all read after the locks. */
export type LockedKeys = {
  readonly keys: ReadonlyMap<string, LockedKey>;
  readonly plan: string | null;
  readonly wakesAt: Moment | null;
};

/**
 * Locks keys, with or without a lead, until the transaction ends, and reads what is stored under them.
 * Invariant: nobody writes a lead, its events, or events parked under its key without this lock; whoever needs several keys
 * takes them in one call, and takes the locks of handoffs and of pools only after.
 */
export async function lockKeys(tx: Session, keys: readonly string[]): Promise<LockedKeys> {
  await run(
    tx,
    sql`select pg_advisory_xact_lock(h) from (
          select distinct hashtextextended(k, 0) as h from unnest(${keys}::text[]) k order by 1
        ) ordered`,
  );
  const rows = await all(
    tx,
    sql<LockedKey & { plan: string | null; wakesAt: number | null }>`
      select k.key,
        (select plan from activations order by id desc limit 1) as plan,
        (select wakes_at from qualification) as "wakesAt",
        case when l.id is null then null else jsonb_build_object(
          'id', l.id, 'fields', l.fields, 'standing', l.standing, 'decision', l.decision, 'plan', l.plan, 'stage', l.stage,
          'decidedAt', l.decided_at, 'version', l.version, 'createdAt', l.created_at,
          'events', (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name, 'at', e.at, 'data', e.data)
                       order by e.at, e.id collate "C"), '[]') from events e where e.lead = l.id),
          'open', (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'name', h.name, 'plan', h.plan, 'case', h.whole,
                       'assigned', exists (select 1 from assignments a where a.handoff = h.id)) order by h.opened_at, h.id), '[]')
                     from handoffs h where h.lead = l.id and h.status <> 'ended')
        ) end as lead,
        (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'at', p.at, 'data', p.data)
           order by p.at, p.id collate "C"), '[]') from parked_events p where p.key = k.key) as parked
      from unnest(${[...new Set(keys)]}::text[]) k(key) left join leads l on l.key = k.key`,
  );
  return {
    keys: new Map(rows.map(({ key, lead, parked }) => [key, { key, lead, parked }])),
    plan: rows[0]?.plan ?? null,
    wakesAt: rows[0]?.wakesAt ?? null,
  };
}
