import type { Effect, HandoffRule, LeadFacts, Moment, Place, Plan } from '@smk/plan';
import { languageOf } from './find-taker.ts';
import type { Floor } from './floor.ts';
import { takeFromSeveral } from './take-from-several.ts';
import { targetAt } from './target-at.ts';
import { takeFromTeam, type Taken } from './take-from-team.ts';

/**
 * The next one to offer a lead to, as the line that found its owner asks: of the team, or, where the line names people and one of
 * them had it, of all whom the line names; `null` if nobody is left.
 */
export function findNext(
  plan: Plan,
  rule: HandoffRule,
  facts: LeadFacts,
  floor: Floor,
  at: Moment,
  asked: Pick<Extract<Effect, { kind: 'pick' }>, 'team' | 'tried' | 'reassigned'> & { readonly line: Place | null },
): Taken | null {
  const { team: name, tried, line } = asked;
  const to = targetAt(rule, line);
  const isTeam = to?.kind === 'team' || to?.kind === 'teams';
  const language = isTeam ? languageOf(to.speaking, facts) : null;
  const isOfLine = asked.reassigned === undefined && to?.kind === 'teams';
  if (isOfLine && to.people?.some((person) => tried.includes(person))) {
    const taken = takeFromSeveral(plan, rule, to, floor, at, { language, tried });
    return 'because' in taken ? null : taken;
  }
  const team = plan.teams.find((one) => one.name === name);
  if (team === undefined) return null;
  const by = to?.kind === 'team' && to.team === name ? to.by : undefined;
  const taken = takeFromTeam(plan, team, floor, at, { language, tried, by });
  return 'because' in taken ? null : taken;
}
