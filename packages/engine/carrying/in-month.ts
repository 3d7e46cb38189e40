import type { Place, Plan } from '@smk/plan';
import type { NotCarriedOut } from './not-carried-out.ts';
import { notYet } from './yet.ts';

/** Nothing watches promises and goals, and there are no workflows for feedback and campaigns. */
export function inMonth({ promises, goals, feedback, channels, campaigns }: Plan): readonly NotCarriedOut[] {
  return [
    ...declared('promise', promises),
    ...declared('goal', goals),
    ...declared('feedback', feedback),
    ...declared('channel', channels),
    ...declared('campaign', campaigns),
  ];
}

function declared(
  kind: string,
  all: readonly { readonly name: string; readonly at: Place }[] = [],
): readonly NotCarriedOut[] {
  return all.map(({ name, at }) => notYet(`\`${kind} ${name}\``, at));
}
