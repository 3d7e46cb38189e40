import type { Condition, LeadFacts, Moment, Plan, Truth } from '@smk/plan';
import { compileCondition } from './condition.ts';
import { newFrame, TRUE, UNKNOWN } from './frame.ts';
import { newNames } from './names.ts';
import { compileSteps, placeLead } from './rules.ts';
import { stepsBehind } from './steps.ts';

type Judge = (facts: LeadFacts, asOf: Moment) => Truth;

const remembered = new WeakMap<Plan, WeakMap<Condition, Judge>>();

/** A closure that judges one condition of a plan for leads as of moments, compiled once; it works out only what the condition rests on. */
export function judgeCondition(plan: Plan, condition: Condition): Judge {
  const ofPlan = remembered.get(plan) ?? new WeakMap<Condition, Judge>();
  remembered.set(plan, ofPlan);
  const judge = ofPlan.get(condition) ?? compileAlone(plan, condition);
  ofPlan.set(condition, judge);
  return judge;
}

function compileAlone(plan: Plan, condition: Condition): Judge {
  const names = newNames(plan);
  const { steps } = compileSteps(names, stepsBehind(plan, condition));
  const test = compileCondition(condition, names);
  const frame = newFrame();
  return (facts, asOf) => {
    placeLead({ names, steps }, frame, facts, asOf);
    const truth = test(frame);
    return truth === UNKNOWN ? 'unknown' : truth === TRUE;
  };
}
