import type { HandoffRule, LeadFacts, Moment, Plan } from '@smk/plan';
import { routeLines } from './choose-route.ts';

/** The teams that may come to be asked for somebody to take a lead, by the lines of a route that are true, down to the first queue. */
export function teamsAsked(plan: Plan, rule: HandoffRule, facts: LeadFacts, at: Moment): readonly string[] {
  const teams: string[] = [];
  for (const { route, truth } of routeLines(plan, rule, facts, at)) {
    if (truth !== true) continue;
    if (route.to.kind === 'queue') break;
    if (route.to.kind === 'team') teams.push(route.to.team);
    if (route.to.kind === 'teams') teams.push(...route.to.teams);
  }
  return [...new Set(teams)];
}
