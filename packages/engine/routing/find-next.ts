import type { HandoffRule, LeadFacts, Moment, Place, Plan } from '@smk/plan';
import { languageOf } from './find-taker.ts';
import type { Floor } from './floor.ts';
import { takeFromTeam, type Taken } from './take-from-team.ts';

/** The next one of a team to offer a lead to, as the line that found its owner asks; `null` if nobody is left. */
export function findNext(
  plan: Plan,
  rule: HandoffRule,
  facts: LeadFacts,
  floor: Floor,
  at: Moment,
  asked: { readonly team: string; readonly tried: readonly string[]; readonly line: Place | null },
): Taken | null {
  const { team: name, tried, line } = asked;
  const team = plan.teams.find((one) => one.name === name);
  if (team === undefined) return null;
  const to = rule.routes.find(({ at: place }) => place.file === line?.file && place.line === line.line)?.to;
  const isTeam = to?.kind === 'team' || to?.kind === 'teams';
  const language = isTeam ? languageOf(to.speaking, facts) : null;
  const by = to?.kind === 'team' && to.team === name ? to.by : undefined;
  const taken = takeFromTeam(plan, team, floor, at, { language, tried, by });
  return 'because' in taken ? null : taken;
}
