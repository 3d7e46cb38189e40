import type { Afterwards, HandoffRule, Place } from '@smk/plan';
import type { NotCarriedOut } from './not-carried-out.ts';
import { notYet } from './yet.ts';

/** Leads that rest lie in no queue yet. */
export function inOutcomes({ reasons, ends }: HandoffRule): readonly NotCarriedOut[] {
  return [...reasons, ...ends].flatMap(({ then, at }) => inAfterwards(then, at));
}

function inAfterwards(then: Afterwards, at: Place): readonly NotCarriedOut[] {
  switch (then.kind) {
    case 'close':
    case 'hand over':
    case 'correct':
      return [];
    case 'recycle':
      return then.queue === undefined ? [] : [notYet(`\`in queue ${then.queue}\` after \`recycle\``, at)];
  }
}
