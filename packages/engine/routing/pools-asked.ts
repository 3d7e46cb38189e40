import { groupName, type HandoffRule, type LeadFacts, type Moment, type Plan, type Route } from '@smk/plan';
import { routeLines } from './choose-route.ts';

/** Whose turns a route may come to look at: of teams, and of groups of teams by `groupName`. */
export type PoolsAsked = { readonly teams: readonly string[]; readonly groups: readonly string[] };

/** What the lines of a route that are true lead to, down to the first queue. */
export function poolsAsked(plan: Plan, rule: HandoffRule, facts: LeadFacts, at: Moment): PoolsAsked {
  const targets: Route['to'][] = [];
  for (const { route, truth } of routeLines(plan, rule, facts, at)) {
    if (truth !== true) continue;
    if (route.to.kind === 'queue') break;
    targets.push(route.to);
  }
  return poolsOf(targets);
}

/** What all lines of a route lead to, whatever is true. */
export function everyPool({ routes }: HandoffRule): PoolsAsked {
  return poolsOf(routes.map(({ to }) => to));
}

function poolsOf(targets: readonly Route['to'][]): PoolsAsked {
  const teams = targets.flatMap((to) => (to.kind === 'team' ? [to.team] : to.kind === 'teams' ? to.teams : []));
  const groups = targets.flatMap((to) => (to.kind === 'teams' ? [groupName(to.teams)] : []));
  return { teams: [...new Set(teams)], groups: [...new Set(groups)] };
}
