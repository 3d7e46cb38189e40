import type { HandoffRule, Route } from '@smk/plan';
import type { NotCarriedOut } from './not-carried-out.ts';
import { notYet } from './yet.ts';

/** The store knows whose turn it is within a team, not among teams, and not who had a lead before; and nothing looks again for somebody. */
export function inRoutes({ routes }: HandoffRule): readonly NotCarriedOut[] {
  return routes.flatMap((route) => [
    ...inTarget(route),
    ...(route.orWait === true ? [notYet('`or wait`', route.at)] : []),
  ]);
}

function inTarget({ to, at }: Route): readonly NotCarriedOut[] {
  switch (to.kind) {
    case 'queue':
    case 'team':
      return [];
    case 'owner':
      return to.of.kind === 'last owner' ? [notYet('A route to the last owner', at)] : [];
    case 'teams':
      return [notYet(`A route to the teams ${to.teams.join(', ')} in turn`, at)];
  }
}
