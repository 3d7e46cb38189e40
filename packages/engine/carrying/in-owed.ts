import type { HandoffRule, LadderRule, OwedRule, ReviewRule } from '@smk/plan';
import type { NotCarriedOut } from './not-carried-out.ts';
import { notYet } from './yet.ts';

/** What the workflow cannot be told yet: acts of other names, lists to tick, and who is absent. */
export function inOwed({ owes }: Pick<HandoffRule | ReviewRule, 'owes'>): readonly NotCarriedOut[] {
  return owes.flatMap((owed) => [...inWhat(owed), ...owed.ladder.flatMap(inLine)]);
}

export function inChecklist({ checklist, passesOn, at }: HandoffRule): readonly NotCarriedOut[] {
  return [
    ...(checklist === undefined ? [] : [notYet('`checklist`', at)]),
    ...(passesOn === undefined ? [] : [notYet('`passes on`', at)]),
  ];
}

function inWhat({ name, metBy, at }: OwedRule): readonly NotCarriedOut[] {
  const hasAct = ['accept', 'contact', 'sign_off'].includes(name);
  return hasAct || metBy !== null ? [] : [notYet(`\`${name}\`, which only an act of that name meets,`, at)];
}

const inLine = ({ when, at }: LadderRule): readonly NotCarriedOut[] =>
  when === 'owner absent' ? [notYet('`when owner becomes absent`', at)] : [];
