import type { ReviewRule } from '@smk/plan';
import type { NotCarriedOut } from './not-carried-out.ts';
import { notYet } from './yet.ts';

/** The store measures handoffs by month, split by fields, and the workflow waits for signatures alone. */
export function inReview(review: ReviewRule): readonly NotCarriedOut[] {
  return said(review).flatMap((clause) =>
    clause === null ? [] : [notYet(`\`${clause}\` in the review ${review.name}`, review.at)],
  );
}

function said(review: ReviewRule): readonly (string | null)[] {
  return Object.values(clauses).map((clauseOf) => clauseOf(review));
}

type Further = Exclude<keyof ReviewRule, 'name' | 'title' | 'due' | 'day' | 'measures' | 'splitBy' | 'owes' | 'at'>;

// Each member that a review may have besides, and how the rules say it: a new one is missing here until somebody thinks of it.
const clauses: Readonly<Record<Further, (review: ReviewRule) => string | null>> = {
  every: ({ every }) => (every === undefined ? null : `of each ${every}`),
  figures: ({ figures }) => (figures?.[0] ? `measure ${figures[0].name}` : null),
  covers: ({ covers }) => (covers === undefined ? null : 'covers'),
  splitByAttributes: ({ splitByAttributes }) =>
    splitByAttributes === undefined ? null : `split by ${splitByAttributes.join(', ')}`,
  leavesOut: ({ leavesOut }) => (leavesOut === undefined ? null : 'leave out handoffs younger than'),
  whenMissed: ({ whenMissed }) => (whenMissed === undefined ? null : 'when a promise is missed'),
  carriesOver: ({ carriesOver }) => (carriesOver === undefined ? null : 'carry over open actions'),
  forEachMember: ({ forEachMember }) =>
    forEachMember === undefined ? null : `for each member of ${forEachMember.name}`,
  credit: ({ credit }) => (credit === undefined ? null : `credit ${credit}`),
};
