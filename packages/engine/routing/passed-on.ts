import type { HandoffRule, LeadFacts, Moment, PassedOn, Plan } from '@smk/plan';
import { newFrame } from '../assessing/closures/frame.ts';
import { placeLead, rulesOf } from '../assessing/closures/rules.ts';

/** What a handoff passes on of a lead as it is at a moment; nothing where the rule is silent. */
export function passedOn(plan: Plan, { passesOn }: HandoffRule, facts: LeadFacts, asOf: Moment): PassedOn {
  if (passesOn === undefined) return { values: [], events: [] };
  const rules = rulesOf(plan);
  const readers = passesOn.values.map((operand) => ({ operand, read: rules.read }));
  const frame = newFrame();
  // Invariant: placed once before anything is read, so that what was compiled for reading is placed with it.
  for (const { operand, read } of readers) read(operand, frame);
  placeLead(rules, frame, facts, asOf);
  return {
    values: readers.flatMap(({ operand, read }) =>
      'name' in operand ? [{ name: operand.name, value: read(operand, frame) }] : [],
    ),
    events: facts.events
      .filter(({ at }) => at <= asOf)
      .toReversed()
      .slice(0, passesOn.lastEvents),
  };
}
