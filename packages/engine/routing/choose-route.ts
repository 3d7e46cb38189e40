import type { HandoffRule, LeadFacts, Moment, Place, PlacedCondition, Plan, Route, Truth } from '@smk/plan';
import { compileCondition } from '../assessing/closures/condition.ts';
import { newFrame, TRUE, UNKNOWN, type Test } from '../assessing/closures/frame.ts';
import { placeLead, rulesOf } from '../assessing/closures/rules.ts';

export type ChosenRoute = {
  readonly to: Route['to'];
  readonly at: Place;
  /** The lines above it that were not true, in order. */
  readonly skipped: readonly { readonly at: Place; readonly text: string; readonly truth: Truth }[];
};

/** The first true line of a handoff's route. Throws for a rule whose last line has a condition, which no compiler makes. */
export function chooseRoute(plan: Plan, rule: HandoffRule, facts: LeadFacts, asOf: Moment): ChosenRoute {
  const rules = rulesOf(plan);
  // Invariant: compiled before the lead is placed, since a frame holds only what the closures were known to read by then.
  const testOf = (when: PlacedCondition): Test =>
    rules.names.tests.get(when.condition) ?? compileCondition(when.condition, rules.names);
  const lines = rule.routes.map((route) => ({ ...route, test: route.when && testOf(route.when) }));
  const frame = newFrame();
  placeLead(rules, frame, facts, asOf);
  const skipped: { at: Place; text: string; truth: Truth }[] = [];
  for (const { to, when, at, test } of lines) {
    if (when === null || test === null) return { to, at, skipped };
    const truth = test(frame);
    if (truth === TRUE) return { to, at, skipped };
    skipped.push({ at, text: when.text, truth: truth === UNKNOWN ? 'unknown' : false });
  }
  throw new Error(`No line of the route of ${rule.name} is without a condition.`);
}
