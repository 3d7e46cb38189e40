import type { HandoffRule, LadderRule, OwedRule, ReviewRule } from '@smk/plan';
import type { NotCarriedOut } from './not-carried-out.ts';
import { notYet } from './yet.ts';

/** Nobody can be recorded as absent yet, and whoever has a lead is not told what was known of it. */
export function inHandoff({ owes, passesOn, at }: HandoffRule): readonly NotCarriedOut[] {
  return [...inLadders(owes), ...(passesOn === undefined ? [] : [notYet('`passes on`', at)])];
}

/** A review is signed off; nobody can say that something else which is owed for it is done. */
export function inReviewOwed({ owes }: ReviewRule): readonly NotCarriedOut[] {
  const others = owes.filter(({ name, metBy }) => name !== 'sign_off' && metBy === null);
  return [
    ...others.map(({ name, at }) => notYet(`\`${name}\`, which only an act of that name meets,`, at)),
    ...inLadders(owes),
  ];
}

const inLadders = (owes: readonly OwedRule[]): readonly NotCarriedOut[] =>
  owes.flatMap(({ ladder }) => ladder.flatMap(inLine));

const inLine = ({ when, at }: LadderRule): readonly NotCarriedOut[] =>
  when === 'owner absent' ? [notYet('`when owner becomes absent`', at)] : [];
