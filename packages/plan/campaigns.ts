import type { PlacedCondition } from './conditions.ts';
import type { LeadAttribute } from './lead-attribute.ts';
import type { Counted } from './measured.ts';
import type { OwedRule } from './plan.ts';
import type { Duration, Moment, Money, Place } from './values.ts';

/** What departments hear and tell another one, which owes an answer. */
export type FeedbackRule = {
  readonly name: string;
  readonly title: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly about: readonly { readonly name: string; readonly title: string }[];
  readonly owes: readonly OwedRule[];
  /** Raised in the next review once so many share a topic within so long. */
  readonly raise: { readonly count: number; readonly within: Duration } | null;
  readonly at: Place;
};

export type Channel = { readonly name: string; readonly title: string; readonly at: Place };

/** Runs in `[from, to)`: from the start of its first day to the end of its last, on the company's clocks. */
export type Campaign = {
  readonly name: string;
  readonly title: string;
  readonly from: Moment;
  readonly to: Moment;
  readonly audience: PlacedCondition | null;
  readonly contents: readonly {
    readonly name: string;
    readonly title: string;
    readonly channels: readonly string[];
    readonly at: Place;
  }[];
  readonly budget: Money | null;
  readonly goals: readonly { readonly count: Counted; readonly atLeast: number; readonly at: Place }[];
  readonly owners: readonly { readonly person: string; readonly department: string }[];
  readonly brief: { readonly parts: readonly BriefPart[]; readonly over: Duration } | null;
  readonly owes: readonly OwedRule[];
  readonly at: Place;
};

export type BriefPart =
  | { readonly kind: 'conversion'; readonly by: SplitBy }
  | { readonly kind: 'reject reasons' | 'feedback by topic' };

/** A field of the lead, or what every lead has. */
export type SplitBy =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'attribute'; readonly name: LeadAttribute };
