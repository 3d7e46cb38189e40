import { combinationCount, directFields, reachOfScore, representativesBehind, type Choices } from '@smk/engine';
import type { Condition, FactValue, Operand, Plan } from '@smk/plan';

/** Combinations that are tried for one proof: some tens of milliseconds. */
const most = 20_000;

/** Values of fields, and points of scores, of which all combinations are tried. */
export type Trials = { readonly fields: Choices; readonly scores: readonly (readonly [string, readonly number[]])[] };

/**
 * Values that together stand for all that the fields and scores can be at which conditions look themselves; `null` where there
 * are too many combinations, or a field of which no list of values stands for all.
 */
export function trialsFor(plan: Plan, conditions: readonly Condition[]): Trials | null {
  const names = new Set(conditions.flatMap((condition) => [...directFields(plan, condition)]));
  const valuesOf = representativesBehind(plan, conditions);
  const fields: (readonly [string, readonly FactValue[]])[] = [];
  for (const name of names) {
    const some = valuesOf(name);
    if (some === null) return null;
    fields.push([name, some]);
    if (combinationCount(fields) > most) return null;
  }
  const scores = scoresIn(plan, conditions);
  const many = scores.reduce((product, [, points]) => product * points.length, combinationCount(fields));
  return many > most ? null : { fields, scores };
}

/** Each score that is compared, with its ends, what it is compared with, and the points right beside. */
function scoresIn(plan: Plan, conditions: readonly Condition[]): Trials['scores'] {
  const names = new Set<string>();
  const constants = new Set<number>();
  const look = (operand: Operand): void => {
    if (operand.kind === 'score') names.add(operand.name);
    if (operand.kind === 'value' && typeof operand.value === 'number') constants.add(operand.value);
    if (operand.kind === 'let') plan.lets.find(({ name }) => name === operand.name)!.of.forEach(look);
  };
  JSON.stringify(conditions, (_, part: Operand | null) => {
    if (part !== null && typeof part === 'object' && 'kind' in part) look(part);
    return part;
  });
  return [...names].map((name) => {
    const { low, high } = reachOfScore(plan, name);
    const near = [...constants].flatMap((constant) => [
      Math.floor(constant),
      Math.floor(constant) + 1,
      Math.ceil(constant) - 1,
    ]);
    const points = new Set([low, high, ...near.filter((one) => one > low && one < high)]);
    return [name, [...points].toSorted((a, b) => a - b)];
  });
}
