import { judgeCondition } from '@smk/engine';
import type { LeadFacts, Moment, Place, PlacedCondition, Plan } from '@smk/plan';
import { canHold } from './can-hold.ts';
import { findExample } from './find-example.ts';

/** A line of which the first true one counts. */
export type Earlier = { readonly when: PlacedCondition; readonly at: Place };

/** The lines that take every lead between them, in their order, and a lead that shows it, if one was found. */
export type Taken<Line extends Earlier> = { readonly by: readonly Line[]; readonly example: LeadFacts | null };

/** The earlier of lines, of which the first true one counts, that leave no lead for a condition; `null` if some lead is left. */
export function takenBy<Line extends Earlier>(
  plan: Plan,
  { condition }: PlacedCondition,
  earlier: readonly Line[],
  asOf: Moment,
): Taken<Line> | null {
  const leavesNobody = (lines: readonly Line[]): boolean =>
    lines.length > 0 && canHold(plan, condition, conditionsOf(lines)) === 'no';
  if (earlier.length === 0 || canHold(plan, condition) !== 'yes' || !leavesNobody(earlier)) return null;
  const by = fewest(earlier, leavesNobody);
  const own = judgeCondition(plan, condition);
  const example = findExample(plan, [condition, ...conditionsOf(by)], asOf, (facts) => own(facts, asOf) === true);
  // What was found by trying all is confirmed by the engine, or not said.
  const confirmed =
    example === null || by.some(({ when }) => judgeCondition(plan, when.condition)(example, asOf) === true);
  return confirmed ? { by, example } : null;
}

const conditionsOf = (lines: readonly Earlier[]) => lines.map(({ when }) => when.condition);

/** As few of the lines as are enough, rather earlier ones than later ones. */
function fewest<Line>(lines: readonly Line[], enough: (lines: readonly Line[]) => boolean): readonly Line[] {
  return lines.reduceRight<readonly Line[]>((kept, line) => {
    const fewer = kept.filter((other) => other !== line);
    return enough(fewer) ? fewer : kept;
  }, lines);
}
