import type { ReviewRule } from '@smk/plan';
import type { NotCarriedOut } from './not-carried-out.ts';
import { notYet } from './yet.ts';

/** A review is signed off; nobody can say that something else which is owed for it is done. */
export function inReviewOwed({ owes }: ReviewRule): readonly NotCarriedOut[] {
  const others = owes.filter(({ name, metBy }) => name !== 'sign_off' && metBy === null);
  return others.map(({ name, at }) => notYet(`\`${name}\`, which only an act of that name meets,`, at));
}
