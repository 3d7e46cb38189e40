import type { Answerable, Decision, Fields, LeadFacts, LeadStanding, Moment } from '@smk/plan';
import type { Page, PageOf, Session } from '../database/session.ts';
import { unbuilt } from '../database/unbuilt.ts';

/** The last decision about a lead; `reasons` names the lines and refusals that fired. */
export type LastDecision = Decision & { readonly reasons: readonly string[] };

export type LeadRow = {
  readonly id: string;
  readonly key: string;
  readonly fields: Fields;
  readonly standing: LeadStanding;
  readonly decision: LastDecision | null;
  /** Hash of the plan that decided last. */
  readonly plan: string | null;
  readonly changesAt: Moment | null;
  /** Grows by one with each write; the lead's ETag. */
  readonly version: number;
  readonly createdAt: Moment;
  readonly updatedAt: Moment;
  /** The newest open handoff. */
  readonly handoff: {
    readonly id: string;
    readonly name: string;
    readonly status: string;
    readonly owner: Answerable | null;
  } | null;
};

export type LeadQuery = PageOf & {
  readonly stage?: string | undefined;
  readonly outcome?: Decision['outcome']['kind'] | undefined;
  /** Somebody who owns an open handoff of the lead. */
  readonly owner?: string | undefined;
  /** Part of the key or of a text field, without regard to case. */
  readonly text?: string | undefined;
};

/** Leads, newest first. */
export const listLeads: (db: Session, query: LeadQuery) => Promise<Page<LeadRow>> = unbuilt;
/** A lead by its id or by its key. */
export const readLead: (
  db: Session,
  which: { readonly id: string } | { readonly key: string },
) => Promise<LeadRow | null> = unbuilt;
/** What is known of a lead, events in order of happening; `null` if there is no such lead. */
export const readLeadFacts: (db: Session, id: string) => Promise<LeadFacts | null> = unbuilt;
