import type { Afterwards, HandoffRule, Place } from '@smk/plan';
import type { NotCarriedOut } from './not-carried-out.ts';
import { notYet } from './yet.ts';

/** Nobody can say yet that something is corrected, turns are not given back, and leads that rest lie in no queue. */
export function inOutcomes({ reasons, ends }: HandoffRule): readonly NotCarriedOut[] {
  return [
    ...reasons.flatMap((reason) => [
      ...inAfterwards(reason.then, reason.at),
      ...(reason.givesBackTurn === true && reason.then.kind !== 'correct'
        ? [notYet('`gives back the turn`', reason.at)]
        : []),
    ]),
    ...ends.flatMap(({ then, at: place }) => inAfterwards(then, place)),
  ];
}

function inAfterwards(then: Afterwards, at: Place): readonly NotCarriedOut[] {
  switch (then.kind) {
    case 'close':
    case 'hand over':
      return [];
    case 'correct':
      return [notYet('`then hand over again`', at)];
    case 'recycle':
      return then.queue === undefined ? [] : [notYet(`\`in queue ${then.queue}\` after \`recycle\``, at)];
  }
}
