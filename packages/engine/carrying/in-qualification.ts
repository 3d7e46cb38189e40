import type { Qualification } from '@smk/plan';
import type { NotCarriedOut } from './not-carried-out.ts';
import { notYet } from './yet.ts';

/** Nobody is told of leads that are diverted, and no time in which a handoff was open is kept with its lead. */
export function inQualification({ scores, refusals }: Qualification): readonly NotCarriedOut[] {
  return [
    ...refusals.flatMap(({ name, to, at }) => (to === undefined ? [] : [notYet(`\`divert ${name}\``, at)])),
    ...scores.flatMap((score) =>
      score.kind === 'events' && score.pausedBy !== undefined
        ? [notYet(`\`pauses while\` in the score ${score.name}`, score.at)]
        : [],
    ),
  ];
}
