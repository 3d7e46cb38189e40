import type { HandoffRule, LeadFacts, Moment, Place, Plan, Route, Truth } from '@smk/plan';
import { testOf } from '../assessing/closures/condition.ts';
import { newFrame, TRUE, UNKNOWN } from '../assessing/closures/frame.ts';
import { placeLead, rulesOf } from '../assessing/closures/rules.ts';

export type ChosenRoute = {
  readonly to: Route['to'];
  readonly at: Place;
  /** The lines above it that were not true, in order. */
  readonly skipped: readonly SkippedLine[];
};

/** `because` says why a line that is true was passed over, as the second half of a sentence. */
export type SkippedLine = {
  readonly at: Place;
  readonly text: string;
  readonly truth: Truth;
  readonly because?: string;
};

/** The first true line of a handoff's route. Throws for a rule whose last line has a condition, which no compiler makes. */
export function chooseRoute(plan: Plan, rule: HandoffRule, facts: LeadFacts, asOf: Moment): ChosenRoute {
  const skipped: SkippedLine[] = [];
  for (const { route, truth } of routeLines(plan, rule, facts, asOf)) {
    if (truth === true) return { to: route.to, at: route.at, skipped };
    skipped.push({ at: route.at, text: route.when!.text, truth });
  }
  throw new Error(`No line of the route of ${rule.name} is without a condition.`);
}

/** The lines of a handoff's route in the order written, each with whether it is true; one without a condition is. */
export function* routeLines(
  plan: Plan,
  rule: HandoffRule,
  facts: LeadFacts,
  asOf: Moment,
): Generator<{ readonly route: Route; readonly truth: Truth }> {
  const rules = rulesOf(plan);
  // Invariant: compiled before the lead is placed, since a frame holds only what the closures were known to read by then.
  const lines = rule.routes.map((route) => ({ route, test: route.when && testOf(route.when.condition, rules.names) }));
  const frame = newFrame();
  placeLead(rules, frame, facts, asOf);
  for (const { route, test } of lines) {
    const truth = test === null ? TRUE : test(frame);
    yield { route, truth: truth === TRUE ? true : truth === UNKNOWN ? 'unknown' : false };
  }
}
