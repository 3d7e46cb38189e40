import type { LeadFacts, Moment, Plan } from '@smk/plan';
import { judgeCondition } from '../assessing/closures/judge-condition.ts';

/** Of the handoff rules that a stage opens, those that are for a lead as it is then. */
export function opensFor(plan: Plan, facts: LeadFacts, asOf: Moment, names: readonly string[]): readonly string[] {
  return names.filter((name) => {
    const where = plan.handoffs.find((rule) => rule.name === name)?.where;
    return where === undefined || judgeCondition(plan, where.condition)(facts, asOf) === true;
  });
}
