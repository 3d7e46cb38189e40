import type { When } from './conditions.ts';
import type { Region } from './tree.ts';
import type { Value } from './values.ts';
import type { Name } from './words.ts';

/** What a promise, a goal or a review measures. */
export type MeasureOf =
  | { readonly kind: 'count'; readonly of: Counted }
  /** Of `of`, those `with accept in time`, `that end won`, or `where` something is true. */
  | { readonly kind: 'share'; readonly of: Counted; readonly part: SharePart }
  | { readonly kind: 'sum'; readonly of: Name; readonly over: Counted }
  | { readonly kind: 'median'; readonly of: Quantity; readonly over: Counted }
  | { readonly kind: 'percentile'; readonly percent: number; readonly of: Quantity; readonly over: Counted }
  | { readonly kind: 'rate'; readonly from: Counted; readonly to: Counted };

export type SharePart =
  | { readonly kind: 'in time'; readonly obligation: Name }
  | { readonly kind: 'ended'; readonly outcome: Name }
  | { readonly kind: 'where'; readonly where: When };

/** Handoffs, stages entered, events or leads: `mql_to_sales that end won where country is DE`. */
export type Counted = {
  readonly name: Name;
  readonly outcome: Name | null;
  readonly where: When | null;
  readonly at: Region;
};

/** A field of the lead, data of an event, or how long an obligation took to be met. */
export type Quantity =
  | { readonly kind: 'value'; readonly name: Name }
  | { readonly kind: 'time to'; readonly obligation: Name; readonly business: boolean; readonly at: Region };

/** A number with its unit, as it is compared with a measure. */
export type Amount = Value;

export type Each = 'month' | 'quarter' | 'year';
