import type { LeadFacts, Moment, Plan } from '@smk/plan';
import { sinceEver, stepOnTheWall } from '../../time/window-edges.ts';
import { truthOf } from './condition.ts';
import { situationOf } from './situation.ts';

/** The waits that a lead is in as of a moment, each with the moment at which it is over. One that never began begins now. */
export function runningWaits(
  plan: Plan,
  facts: LeadFacts,
  asOf: Moment,
): readonly { readonly name: string; readonly end: Moment }[] {
  const situation = situationOf(plan, facts, asOf);
  return plan.qualifications
    .flatMap((one) => one.waits ?? [])
    .filter((wait) => truthOf(wait.when.condition, situation, {}) === true)
    .map(({ name, upTo }) => {
      const since = facts.standing.waits?.find((begun) => begun.name === name)?.since ?? asOf;
      return { name, end: stepOnTheWall(sinceEver(plan.company.zone), since, upTo, 1) };
    })
    .filter(({ end }) => asOf < end);
}
