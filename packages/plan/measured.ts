import type { PlacedCondition } from './conditions.ts';
import type { Duration, Moment, Money } from './values.ts';

/** A figure over what happened in a period. A measure with nothing to count is "no cases", neither 0 nor a share. */
export type Measured =
  | { readonly kind: 'count'; readonly of: Counted }
  /** Those in time of those due (met + overdue), those that ended so of those opened, or those of which `where` is true. */
  | { readonly kind: 'share'; readonly of: Counted; readonly part: SharePart }
  | { readonly kind: 'sum'; readonly of: Summed; readonly over: Counted }
  | { readonly kind: 'median'; readonly of: Quantity; readonly over: Counted }
  /** `percent` of the values are at most the figure; 1 to 99. */
  | { readonly kind: 'percentile'; readonly percent: number; readonly of: Quantity; readonly over: Counted }
  /** Of the leads counted by `from` in the period, those that `to` counts too, however late. */
  | { readonly kind: 'rate'; readonly from: Counted; readonly to: Counted };

/** What is counted; a lead once for each time that it comes in, enters the stage, is handed over, or does what the event says. */
export type Counted =
  | { readonly kind: 'leads'; readonly where: PlacedCondition | null }
  | { readonly kind: 'stage'; readonly stage: string; readonly where: PlacedCondition | null }
  | {
      readonly kind: 'handoffs';
      readonly handoffs: readonly string[];
      /** Only those that ended so, by an end or a rejection. */
      readonly outcome: string | null;
      readonly where: PlacedCondition | null;
    }
  | { readonly kind: 'event'; readonly event: string; readonly where: PlacedCondition | null };

export type SharePart =
  | { readonly kind: 'in time'; readonly obligation: string }
  | { readonly kind: 'ended'; readonly outcome: string }
  | { readonly kind: 'where'; readonly where: PlacedCondition };

/** A field of the lead, or data of the event that is counted, or that came with the end of the handoff; money in minor units. */
export type Summed = {
  readonly kind: 'field' | 'event data';
  readonly name: string;
  readonly unit: 'number' | 'money';
};

/** How long an obligation took from its start until it was met, in elapsed or in open time; or a value. */
export type Quantity = Summed | { readonly kind: 'time to'; readonly obligation: string; readonly business: boolean };

/** What a figure is held against, of the figure's own unit; `percent` has up to two decimals. */
export type Amount =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'money'; readonly money: Money }
  | { readonly kind: '%'; readonly percent: number }
  | { readonly kind: 'time'; readonly time: Duration };

export type PeriodLength = 'month' | 'quarter' | 'year';

/** A stretch of the company's time zone as `2027-03`, `2027-Q1` or `2027`, `[from, to)`. */
export type Period = { readonly period: string; readonly from: Moment; readonly to: Moment };
