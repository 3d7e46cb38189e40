import { groupName, type HandoffRule, type LeadFacts, type Moment, type Plan } from '@smk/plan';
import { routeLines } from './choose-route.ts';

/** Whose turns a route may come to look at: of teams, and of groups of teams by `groupName`. */
export type PoolsAsked = { readonly teams: readonly string[]; readonly groups: readonly string[] };

/** What the lines of a route that are true lead to, down to the first queue. */
export function poolsAsked(plan: Plan, rule: HandoffRule, facts: LeadFacts, at: Moment): PoolsAsked {
  const teams = new Set<string>();
  const groups = new Set<string>();
  for (const { route, truth } of routeLines(plan, rule, facts, at)) {
    if (truth !== true) continue;
    if (route.to.kind === 'queue') break;
    if (route.to.kind === 'team') teams.add(route.to.team);
    if (route.to.kind !== 'teams') continue;
    for (const team of route.to.teams) teams.add(team);
    groups.add(groupName(route.to.teams));
  }
  return { teams: [...teams], groups: [...groups] };
}
