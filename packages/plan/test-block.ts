import type { PlacedCondition } from './conditions.ts';
import type { Verdict } from './facts.ts';
import type { LeadAttribute } from './lead-attribute.ts';
import type { Amount } from './measured.ts';
import type { Fields, Moment, Place } from './values.ts';

/** A `test` block, or a row of a table of cases: run by the rehearsal on a virtual clock. */
export type TestBlock = {
  readonly name: string;
  readonly asOf: Moment;
  /** False for a row that says nothing of time: then `asOf` is any moment, which makes no difference. */
  readonly dated: boolean;
  readonly given: Fields;
  /** Who is absent when, `[from, until)`, and what people have already; absent where everybody is there and has nothing. */
  readonly people?: {
    readonly absences: readonly { readonly person: string; readonly from: Moment; readonly until: Moment }[];
    /** So many leads, open since earlier days, or taken on the day on which the test starts. */
    readonly loads: readonly { readonly person: string; readonly count: number; readonly open: boolean }[];
  };
  /** In the order written; `at` defaults to `asOf` for those before the first `at`. */
  readonly steps: readonly TestStep[];
  /** Leads of one company that come in side by side; what is expected in `steps` is expected of all of them. */
  readonly together?: readonly TestBlock[];
  readonly at: Place;
};

export type TestStep =
  | { readonly kind: 'event'; readonly at: Moment; readonly name: string; readonly data: Fields; readonly place: Place }
  /** Fields of the lead get new values; `null` where one becomes unknown. */
  | { readonly kind: 'change'; readonly at: Moment; readonly fields: Fields; readonly place: Place }
  | {
      readonly kind: 'act';
      readonly at: Moment;
      readonly who: string | 'owner';
      readonly does: 'accepts' | 'rejects' | 'contacts' | 'ends' | 'corrects' | 'meets' | 'ticks';
      readonly as: string | null;
      /** What is said with it; absent where nothing. */
      readonly data?: Fields;
      readonly place: Place;
    }
  /** The doubt about the latest event of a name is settled. */
  | {
      readonly kind: 'settled';
      readonly at: Moment;
      readonly event: string;
      readonly as: Verdict;
      readonly place: Place;
    }
  /** Somebody is absent from now on, nobody knows until when. */
  | { readonly kind: 'becomes absent'; readonly at: Moment; readonly who: string | 'owner'; readonly place: Place }
  | {
      readonly kind: 'expect';
      readonly at: Moment;
      readonly that: Expectation;
      readonly text: string;
      readonly place: Place;
    };

/** What a score is compared with; between includes both ends. */
export type ExpectedPoints =
  | { readonly kind: 'compare'; readonly is: '=' | '<' | '<=' | '>=' | '>'; readonly points: number }
  | { readonly kind: 'between'; readonly low: number; readonly high: number };

export type Expectation =
  | {
      readonly kind: 'score';
      readonly score: string;
      readonly points: ExpectedPoints;
      readonly because: readonly string[] | null;
    }
  /** A line of a score was true, or counted an event. */
  | { readonly kind: 'fired'; readonly line: string }
  | { readonly kind: 'stage'; readonly stage: string }
  | { readonly kind: 'no stage' }
  /** What is known of the lead without a field for it; `null` is unknown. */
  | { readonly kind: 'attribute'; readonly attribute: LeadAttribute; readonly is: string | null }
  | { readonly kind: 'fact'; readonly when: PlacedCondition }
  /** No person has the lead: it was not handed over, it waits, lies in a queue, or is over. */
  | { readonly kind: 'no owner' }
  | { readonly kind: 'refused'; readonly by: string | null }
  /** `because` is all that is unknown and could make the difference. */
  | { readonly kind: 'insufficient data'; readonly because: readonly string[] | null }
  | { readonly kind: 'owner in'; readonly team: string }
  | { readonly kind: 'owner is'; readonly person: string }
  | { readonly kind: 'queued in'; readonly queue: string }
  | { readonly kind: 'owner was reminded' }
  | { readonly kind: 'offered' }
  | { readonly kind: 'offered to another member'; readonly team: string }
  | { readonly kind: 'escalated' }
  | { readonly kind: 'escalated to'; readonly person: string }
  /** The latest handoff is one of this rule; `null` for one of any. */
  | { readonly kind: 'handed over'; readonly by: string | null }
  | { readonly kind: 'breached' | 'open'; readonly obligation: string }
  | { readonly kind: 'due'; readonly obligation: string; readonly at: Moment }
  | { readonly kind: 'met'; readonly obligation: string; readonly inTime: boolean }
  | { readonly kind: 'ended'; readonly as: string | null }
  /** A handoff waits for a field that its receiver needs; `null` is any. */
  | { readonly kind: 'waits for'; readonly field: string | null }
  /** The lead is in a wait of its qualification. */
  | { readonly kind: 'waiting'; readonly wait: string }
  | { readonly kind: 'waits for somebody' }
  | { readonly kind: 'passed on'; readonly name: string }
  /** What a wait waits for was asked for so often by then. */
  | { readonly kind: 'asked'; readonly wait: string; readonly times: number }
  | { readonly kind: 'recycled until'; readonly until: Moment }
  | { readonly kind: 'closed' }
  /** Kept or missed in the last period to end by then, behind or on course in the one that runs; several clauses stand together. */
  | { readonly kind: 'promise'; readonly promise: string; readonly is: 'kept' | 'missed' | 'behind' | 'on course' }
  /** What a measure came to when its review was last held. */
  | { readonly kind: 'no cases'; readonly review: string; readonly measure: string }
  | {
      readonly kind: 'figure';
      readonly review: string;
      readonly measure: string;
      readonly is: '=' | '<' | '<=' | '>=' | '>';
      readonly amount: Amount;
    }
  | { readonly kind: 'not'; readonly of: Expectation };
