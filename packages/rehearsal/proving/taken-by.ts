import { judgeCondition } from '@smk/engine';
import type { LeadFacts, Moment, Place, PlacedCondition, Plan } from '@smk/plan';
import { canHold } from './can-hold.ts';
import { findExample } from './find-example.ts';

/** The line that takes a lead first, and a lead that shows it, if one was found. */
export type Taken = { readonly by: number; readonly example: LeadFacts | null };

/** The earlier of lines, of which the first true one counts, that leave no lead for a condition; `null` if some lead is left. */
export function takenBy(
  plan: Plan,
  { condition }: PlacedCondition,
  earlier: readonly { readonly when: PlacedCondition; readonly at: Place }[],
  asOf: Moment,
): Taken | null {
  const conditions = earlier.map(({ when }) => when.condition);
  if (earlier.length === 0 || canHold(plan, condition) !== 'yes') return null;
  if (canHold(plan, condition, conditions) !== 'no') return null;
  const own = judgeCondition(plan, condition);
  const others = earlier.map(({ when, at }) => ({ line: at.line, holds: judgeCondition(plan, when.condition) }));
  const example = findExample(plan, [condition, ...conditions], asOf, (facts) => own(facts, asOf) === true);
  const by = example === null ? earlier[0]!.at.line : others.find(({ holds }) => holds(example, asOf) === true)?.line;
  // What was found by trying all is confirmed by the engine, or not said.
  return by === undefined ? null : { by, example };
}
