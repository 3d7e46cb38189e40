import type { HandoffRule } from '@smk/plan';
import type { NotCarriedOut } from './not-carried-out.ts';
import { notYet } from './yet.ts';

/** The store knows whose turn it is in a team and among teams, and not among people whom a line names. */
export function inRoutes({ routes }: HandoffRule): readonly NotCarriedOut[] {
  return routes.flatMap(({ to, at }) =>
    to.kind === 'teams' && to.people !== undefined
      ? [notYet(`A route to ${[...to.teams, ...to.people].join(', ')} in turn`, at)]
      : [],
  );
}
