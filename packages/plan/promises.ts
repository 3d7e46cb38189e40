import type { PlacedCondition } from './conditions.ts';
import type { Amount, Counted, Measured, PeriodLength } from './measured.ts';
import type { Money, Place } from './values.ts';

/** What a department promises another one. Each clause is kept or missed at the end of its period. */
export type PromiseRule = {
  readonly name: string;
  readonly title: string;
  readonly by: string;
  readonly to: string;
  readonly delivers: readonly Delivery[];
  readonly keeps: readonly Keep[];
  readonly at: Place;
};

/** At least so much in each period; `pace` says over which days a straight line from nothing leads there, if one does. */
export type Delivery = {
  readonly of:
    | { readonly kind: 'lead value'; readonly worth: readonly Worth[] }
    | { readonly kind: 'count'; readonly of: Counted };
  readonly atLeast: Amount;
  readonly each: PeriodLength;
  readonly pace: Pace | null;
  readonly at: Place;
};

/** The open days are those of `calendar`. */
export type Pace = { readonly kind: 'calendar days' } | { readonly kind: 'business days'; readonly calendar: string };

/** Earned when a lead enters the stage, once an episode, by the first of the lines of the stage that is true. */
export type Worth = {
  readonly money: Money;
  readonly stage: string;
  readonly where: PlacedCondition | null;
  readonly at: Place;
};

/** The share in time of an obligation of the giver, in these handoffs and this feedback. */
export type Keep = {
  readonly obligation: string;
  readonly handoffs: readonly string[];
  readonly feedback: readonly string[];
  readonly percent: number;
  readonly each: PeriodLength;
  readonly at: Place;
};

/** What departments want to reach together. */
export type Goal = {
  readonly name: string;
  readonly title: string;
  readonly of: readonly string[];
  readonly measure: Measured;
  readonly targets: readonly Target[];
  readonly at: Place;
};

export type Target =
  | {
      readonly kind: 'level';
      readonly is: '<' | '<=' | '>=' | '>';
      readonly amount: Amount;
      readonly each: PeriodLength;
      readonly at: Place;
    }
  /** Compared with the period before: by percent of its figure, or, where that is a share, by percentage points. */
  | {
      readonly kind: 'change';
      readonly than: 'more' | 'less';
      readonly by: { readonly unit: '%' | 'pp'; readonly amount: number };
      readonly each: PeriodLength;
      readonly at: Place;
    };
