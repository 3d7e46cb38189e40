import type { Moment, ReviewDate, ReviewRule } from '@smk/plan';
import type { Session } from '../database/session.ts';
import { unbuilt } from '../database/unbuilt.ts';

/** Figures over the handoffs opened in `[from, to)`, frozen at a moment. */
export type ReviewFigures = {
  readonly period: string;
  readonly from: Moment;
  readonly to: Moment;
  readonly frozenAt: Moment;
  readonly measures: readonly MeasureFigures[];
};

export type MeasureFigures = {
  readonly name: string;
  readonly kind: 'count' | 'share in time' | 'sum';
  readonly handoff: string;
  /** The currency of a sum of money. */
  readonly unit: string | null;
  readonly all: Figure;
  /** The same measure for each value of a field of the lead; `null` is unknown. */
  readonly by: readonly {
    readonly field: string;
    readonly rows: readonly { readonly value: string | null; readonly figure: Figure }[];
  }[];
};

/** `n` is how many cases the figure looks at: handoffs for a count, obligations for a share, values for a sum. */
export type Figure =
  | { readonly kind: 'no cases'; readonly n: 0 }
  | { readonly kind: 'count'; readonly count: number; readonly n: number }
  /** Exact: `inTime` of `of`. */
  | { readonly kind: 'share'; readonly inTime: number; readonly of: number; readonly n: number }
  /** Money in minor units; a decimal number as text where it is not whole. */
  | { readonly kind: 'sum'; readonly sum: number; readonly n: number };

/** Computes a review's figures from what is recorded now. */
export const computeFigures: (
  db: Session,
  rule: ReviewRule,
  date: Pick<ReviewDate, 'period' | 'from' | 'to'>,
  now: Moment,
) => Promise<ReviewFigures> = unbuilt;
