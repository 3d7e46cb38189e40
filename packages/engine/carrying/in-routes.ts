import type { HandoffRule, Route } from '@smk/plan';
import type { NotCarriedOut } from './not-carried-out.ts';
import { notYet } from './yet.ts';

/** The store does not know who had a lead before. */
export function inRoutes({ routes }: HandoffRule): readonly NotCarriedOut[] {
  return routes.flatMap(inTarget);
}

function inTarget({ to, at }: Route): readonly NotCarriedOut[] {
  switch (to.kind) {
    case 'queue':
    case 'team':
    case 'teams':
      return [];
    case 'owner':
      return to.of.kind === 'last owner' ? [notYet('A route to the last owner', at)] : [];
  }
}
