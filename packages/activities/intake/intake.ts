import type { Answerable, Decision, ExplainedDecision, Moment } from '@smk/plan';
import type { Answered, IntakeProblem, Once, Store } from '@smk/store';
import { unbuilt } from '../unbuilt.ts';

/** A lead as it comes in: values by field name, as JSON or text. Absent leaves a value, empty or `null` makes it unknown. */
export type IncomingLead = { readonly fields: Readonly<Record<string, unknown>> };

/** An event as it comes in. `id` makes it count once (made up if absent); `at` is now if absent. */
export type IncomingEvent = {
  readonly id?: string | undefined;
  readonly name: string;
  readonly at?: Moment | undefined;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
};

/** What came of taking something in. */
export type Taken = {
  readonly kind: 'taken';
  readonly lead: string;
  readonly key: string;
  readonly created: boolean;
  readonly version: number;
  /** Hash of the plan that decided. */
  readonly plan: string;
  readonly stage: string | null;
  readonly outcome: Decision['outcome'];
  readonly scores: Readonly<Record<string, number>>;
  /** Names of the lines and refusals that fired. */
  readonly reasons: readonly string[];
  readonly owner: Answerable | null;
  readonly handoff: {
    readonly id: string;
    readonly name: string;
    readonly status: string;
    readonly lacks: readonly string[];
  } | null;
  /** Events that were known before, by id. */
  readonly repeated: readonly string[];
};

/** It failed its schema and is kept for 30 days under `id`. */
export type Rejected = { readonly kind: 'rejected'; readonly id: string; readonly problems: readonly IntakeProblem[] };

export type LeadAnswer =
  | Taken
  | Rejected
  | { readonly kind: 'no such lead' }
  | { readonly kind: 'changed meanwhile'; readonly version: number };

/** `parked`: the lead is not known yet; the events wait for it. */
export type EventsAnswer =
  | Taken
  | Rejected
  | { readonly kind: 'parked'; readonly key: string; readonly ids: readonly string[] }
  | { readonly kind: 'no such lead' };

/** What would happen, with reasons; nothing is stored. */
export type Assessed =
  | {
      readonly kind: 'assessed';
      readonly plan: string;
      readonly known: boolean;
      readonly decision: ExplainedDecision;
      readonly stage: string | null;
      readonly entered: readonly string[];
      /** Handoffs that would open, with what they would wait for or to whom they would go. */
      readonly opens: readonly {
        readonly name: string;
        readonly lacks: readonly string[];
        readonly to:
          | { readonly kind: 'team'; readonly team: string }
          | { readonly kind: 'queue'; readonly queue: string }
          | null;
      }[];
    }
  | { readonly kind: 'rejected'; readonly problems: readonly IntakeProblem[] };

export type Intake = {
  /** Creates or updates the lead of a key. */
  takeLead(lead: IncomingLead, once?: Once<LeadAnswer>): Promise<Answered<LeadAnswer>>;
  /** Updates a known lead; with `version`, only if nobody did since. */
  patchLead(
    id: string,
    lead: IncomingLead & { readonly version?: number | undefined },
    once?: Once<LeadAnswer>,
  ): Promise<Answered<LeadAnswer>>;
  /** Records what happened to a lead; under an unknown key it is parked. */
  takeEvents(
    which: { readonly id: string } | { readonly key: string },
    events: readonly IncomingEvent[],
    once?: Once<EventsAnswer>,
  ): Promise<Answered<EventsAnswer>>;
  /** Takes many in, one transaction for each 200, an answer for each in the order given. */
  takeMany(items: readonly IncomingItem[]): Promise<readonly (LeadAnswer | EventsAnswer)[]>;
  /** Says what the rules would do with a lead, known or not, without storing anything. `asOf` is now if absent. */
  assess(
    lead: IncomingLead,
    options?: { readonly events?: readonly IncomingEvent[]; readonly asOf?: Moment },
  ): Promise<Assessed>;
  /** Explains a stored lead as of a moment (now if absent); `null` if there is no such lead. */
  why(id: string, asOf?: Moment): Promise<{ readonly plan: string; readonly decision: ExplainedDecision } | null>;
  /** Takes rejected intake in again, mended by `body` if given. */
  resubmit(
    id: string,
    body?: unknown,
    once?: Once<LeadAnswer | EventsAnswer>,
  ): Promise<Answered<LeadAnswer | EventsAnswer>>;
};

export type IncomingItem =
  | { readonly kind: 'lead'; readonly lead: IncomingLead }
  | { readonly kind: 'events'; readonly key: string; readonly events: readonly IncomingEvent[] };

/** `wake` is called after each commit that left something in the outbox, so that the relay need not wait for its next round. */
export type IntakePorts = { readonly store: Store; readonly now: () => Moment; readonly wake?: () => void };

export const createIntake: (ports: IntakePorts) => Intake = unbuilt;
