import type { Place, Plan } from '@smk/plan';
import { inMonth } from './in-month.ts';
import { inRenamed } from './in-renamed.ts';
import { inReview } from './in-review.ts';
import { inReviewOwed } from './in-review-owed.ts';
import { inRoutes } from './in-routes.ts';

/** A clause that compiles, is tested and rehearsed, and that the store and the workflows do not carry out yet. */
export type NotCarriedOut = { readonly at: Place; readonly sentence: string };

/** Every clause of a plan that this version cannot carry out in production; rules with one are not published. */
export function notCarriedOut(plan: Plan): readonly NotCarriedOut[] {
  return [
    ...plan.handoffs.flatMap(inRoutes),
    ...plan.reviews.flatMap((review) => [...inReviewOwed(review), ...inReview(review)]),
    ...inMonth(plan),
    ...inRenamed(plan.renamed),
  ];
}
