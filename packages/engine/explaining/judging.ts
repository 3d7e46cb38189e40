import type { Condition, HandoffRule, LeadFacts, Moment, Plan, Truth } from '@smk/plan';
import { compileCondition, testOf } from '../assessing/closures/condition.ts';
import { newFrame, TRUE, UNKNOWN, type Frame, type Kleene } from '../assessing/closures/frame.ts';
import { compileRules, placeLead, type Rules } from '../assessing/closures/rules.ts';
import { prepare, type Assessor } from '../assessing/closures/prepare.ts';

/** A plan's closures with those of its routes among them, and a frame to place leads in. */
export type Judging = {
  readonly plan: Plan;
  readonly rules: Rules;
  readonly frame: Frame;
  /** What decides on leads in earnest: every answer is run through it. */
  readonly assessor: Assessor;
};

/** What belongs to a person is shown only to whoever may see it. */
export type Sight = 'personal values shown' | 'personal values hidden';

const remembered = new WeakMap<Plan, Judging>();

/** A plan made ready to be asked about; once for each plan, and apart from the closures that decide. */
export function judgingOf(plan: Plan): Judging {
  const known = remembered.get(plan);
  if (known !== undefined) return known;
  const rules = compileRules(plan);
  for (const route of plan.handoffs.flatMap((rule) => rule.routes))
    if (route.when !== null) compileCondition(route.when.condition, rules.names);
  const judging = { plan, rules, frame: newFrame(), assessor: prepare(plan) };
  remembered.set(plan, judging);
  return judging;
}

/** Puts a lead as of a moment where the other functions look. */
export function place({ rules, frame }: Judging, facts: LeadFacts, asOf: Moment): void {
  placeLead(rules, frame, facts, asOf);
}

/** The truth of a condition of the plan for the lead that is placed; `data` is that of the event that a `where` looks at. */
export function judge({ rules, frame }: Judging, condition: Condition, data: Frame['data'] = {}): Kleene {
  frame.data = data;
  return testOf(condition, rules.names)(frame);
}

/** The same as the plan says it. */
export function truthOf(kleene: Kleene): Truth {
  if (kleene === UNKNOWN) return 'unknown';
  return kleene === TRUE;
}

/** The first line of a handoff's route that is true of the lead that is placed. */
export function routeTaken(judging: Judging, rule: HandoffRule): number {
  return rule.routes.findIndex(({ when }) => when === null || judge(judging, when.condition) === TRUE);
}
