import type { Condition, LeadFacts, Moment, Plan, Truth } from '@smk/plan';
import { compileCondition } from './condition.ts';
import { newFrame, TRUE, UNKNOWN } from './frame.ts';
import { placeLead, rulesOf } from './rules.ts';

/** A closure that judges one condition of a plan for leads as of moments. */
export function judgeCondition(plan: Plan, condition: Condition): (facts: LeadFacts, asOf: Moment) => Truth {
  const rules = rulesOf(plan);
  // Invariant: compiled before a lead is placed, since a frame holds only what the closures were known to read by then.
  const test = rules.names.tests.get(condition) ?? compileCondition(condition, rules.names);
  return (facts, asOf) => {
    const frame = newFrame();
    placeLead(rules, frame, facts, asOf);
    const truth = test(frame);
    return truth === UNKNOWN ? 'unknown' : truth === TRUE;
  };
}
