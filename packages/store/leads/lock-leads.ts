import { sql, type RawBuilder } from 'kysely';
import type { EventFact, Fields, HandoffCase, LeadStanding, Moment } from '@smk/plan';
import { all } from '../database/query.ts';
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
 * Locks keys, with or without a lead, until the transaction ends, and reads what is stored under them, in one round trip.
 * Invariant: nobody writes a lead, its events, or events parked under its key without this lock; whoever needs several keys
 * takes them in one call, and takes the locks of handoffs and of pools only after.
 */
export function lockKeys(tx: Session, keys: readonly string[]): Promise<LockedKeys> {
  return lock(tx, sql`${[...new Set(keys)]}::text[]`);
}

/** Locks the lead that a handoff is about, as `lockKeys` does. */
export function lockLeadOf(tx: Session, handoff: string): Promise<LockedKeys> {
  return lock(tx, sql`array(select l.key from handoffs h join leads l on l.id = h.lead where h.id = ${handoff})`);
}

async function lock(tx: Session, keys: RawBuilder<unknown>): Promise<LockedKeys> {
  const rows = await all(
    tx,
    sql<LockedKey & { plan: string | null; wakesAt: number | null }>`
      select key, plan, wakes_at as "wakesAt", lead, parked from lock_keys(${keys})`,
  );
  return {
    keys: new Map(rows.map(({ key, lead, parked }) => [key, { key, lead, parked }])),
    plan: rows[0]?.plan ?? null,
    wakesAt: rows[0]?.wakesAt ?? null,
  };
}
