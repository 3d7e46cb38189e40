import type { PromiseClause } from '../1-parse/syntax-tree/promise.ts';
import type { ReviewClause } from '../1-parse/syntax-tree/review.ts';
import { mutateCondition } from './mutate-condition.ts';
import { dropped, replaced, textOf, type Ground, type Mutation } from './mutation.ts';
import { durationsAround, neighboursOf } from './neighbours.ts';

/** Promises almost like these: other amounts, no line to be held against, leads that are worth something else. */
export function mutatePromise(ground: Ground, clause: PromiseClause): readonly Mutation[] {
  const amounts = neighboursOf(clause.amount).map((one) => replaced(ground, clause.amount.at, one, clause.at));
  switch (clause.kind) {
    case 'deliver': {
      if (clause.evenly === null) return amounts;
      const uneven = textOf(ground, clause.at).replace(/,\s*evenly\b[^]*$/, '');
      return [...amounts, replaced(ground, clause.at, uneven)];
    }
    case 'worth':
      return [
        dropped(ground, clause.at),
        ...amounts,
        ...(clause.where ? mutateCondition(ground, clause.where.condition) : []),
      ];
    case 'keep':
      return amounts;
  }
}

/** Reviews that leave out more or fewer. What they measure is named in tests, so that it stays. */
export function mutateReview(ground: Ground, clause: ReviewClause): readonly Mutation[] {
  if (clause.kind !== 'leave out') return [];
  const { at, youngerThan } = clause;
  return [dropped(ground, at), ...durationsAround(youngerThan).map((one) => replaced(ground, youngerThan.at, one, at))];
}
