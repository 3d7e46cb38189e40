import type {
  Answerable,
  EventFact,
  Fields,
  FoundBy,
  Handling,
  HandoffRule,
  LeadHappening,
  LeadStanding,
  Moment,
} from '@smk/plan';
import type { Pausing } from '@smk/engine';
import { newStanding } from '@smk/plan';
import type { LastDecision, LockedKey, NewInput, NewVerdict } from '@smk/store';
import type { KnownPlan } from '../../rules/known-plans.ts';

/** A handoff of the lead that has not ended, as a transaction sees it. */
export type HandoffDraft = {
  readonly id: string;
  /** The plan it began with and keeps. */
  readonly known: KnownPlan;
  readonly rule: HandoffRule;
  readonly openedAt: Moment;
  /** What it lacked when it was opened. */
  readonly lacks: readonly string[];
  readonly isNew: boolean;
  status: 'waiting' | 'open';
  owner: Answerable | null;
  /** How the owner was found, where that was in this transaction. */
  foundBy: FoundBy | null;
  /** When to look again, where the line waits for somebody. */
  waitsUntil: Moment | null;
  /** Somebody was found for it, even if its case has not been told yet. */
  assigned: boolean;
};

/** A lead while a transaction works on it. Its key is locked, so that what is changed here is changed by nobody else. */
export type LeadDraft = {
  readonly id: string;
  readonly key: string;
  readonly isNew: boolean;
  readonly createdAt: Moment;
  fields: Fields;
  /** In order of happening, then by id. */
  events: readonly EventFact[];
  standing: LeadStanding;
  /** What people have had to do with it, where the rules ask. */
  readonly handling?: Handling;
  /** Its handoffs before this transaction, where scores pause while they are open. */
  readonly before: readonly Pausing[];
  decision: LastDecision | null;
  plan: string | null;
  version: number;
  readonly handoffs: HandoffDraft[];
  readonly newEvents: EventFact[];
  readonly newVerdicts: Omit<NewVerdict, 'lead'>[];
  readonly inputs: NewInput[];
  readonly happened: { readonly at: Moment; readonly what: LeadHappening }[];
  /** Queues in which somebody else is to take care of it, and since when. */
  readonly diverted: { readonly to: string; readonly at: Moment }[];
  /** Something of it is to be written. */
  touched: boolean;
};

/** A lead that was never seen. */
export function newLead(id: string, key: string, at: Moment): LeadDraft {
  return {
    id,
    key,
    isNew: true,
    createdAt: at,
    fields: {},
    events: [],
    standing: newStanding,
    before: [],
    decision: null,
    plan: null,
    version: 0,
    handoffs: [],
    newEvents: [],
    newVerdicts: [],
    inputs: [],
    happened: [],
    diverted: [],
    touched: false,
  };
}

/** A stored lead, with the handoffs that have not ended. */
export function knownLead(
  key: string,
  stored: NonNullable<LockedKey['lead']> & Pick<LeadDraft, 'handling' | 'before'>,
  handoffs: HandoffDraft[],
): LeadDraft {
  const { id, createdAt, fields, events, standing, handling, before, decision, plan, version } = stored;
  return {
    id,
    key,
    isNew: false,
    createdAt,
    fields,
    events,
    standing,
    ...(handling && { handling }),
    before,
    decision,
    plan,
    version,
    handoffs,
    newEvents: [],
    newVerdicts: [],
    inputs: [],
    happened: [],
    diverted: [],
    touched: false,
  };
}
