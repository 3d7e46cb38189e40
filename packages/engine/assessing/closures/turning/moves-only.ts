import type { Condition, FactScore, Plan } from '@smk/plan';
import { atoms } from '../../atoms.ts';
import { fieldsIn, operandsOf } from '../../unknown/fields-in.ts';
import { stepsBehind } from '../steps.ts';

/** Which way a condition's truth may move, by more points of a score: `1` only towards true, `-1` only away from it. */
export type Way = 1 | -1;

/** Whether more points of a score move a condition's truth that way or leave it; the condition may look at nothing else that rests on the score. */
export function movesOnly(plan: Plan, condition: Condition, score: FactScore, way: Way): boolean {
  switch (condition.kind) {
    case 'all of':
    case 'any of':
    case 'at least':
      return condition.of.every((one) => movesOnly(plan, one, score, way));
    case 'none of':
      return condition.of.every((one) => movesOnly(plan, one, score, way === 1 ? -1 : 1));
    case 'not':
      return movesOnly(plan, condition.of, score, way === 1 ? -1 : 1);
    case 'compare': {
      if (!isOnPoints(condition, score)) return !restsOn(plan, condition, score);
      const { is } = condition;
      return way === 1 ? is === '>=' || is === '>' : is === '<=' || is === '<';
    }
    case 'between':
    case 'in list':
    case 'in values':
    case 'contains':
    case 'contains word':
    case 'starts with':
    case 'has':
    case 'known':
    case 'unknown':
    case 'happened':
      return !restsOn(plan, condition, score);
  }
}

/** The lead's fields that a condition looks at beside the points of a score. */
export function fieldsBeside(plan: Plan, condition: Condition, score: FactScore): readonly string[] {
  return atoms(condition).flatMap((atom) => (isOnPoints(atom, score) ? [] : [...fieldsIn(plan, atom)]));
}

function isOnPoints(condition: Condition, score: FactScore): boolean {
  if (condition.kind !== 'compare') return false;
  const { left, right } = condition;
  return left.kind === 'score' && left.name === score.name && right.kind === 'value' && typeof right.value === 'number';
}

function restsOn(plan: Plan, condition: Condition, score: FactScore): boolean {
  const operands = operandsOf(condition);
  return (
    operands.some((operand) => operand.kind === 'score' && operand.name === score.name) ||
    stepsBehind(plan, condition).some(({ kind, is }) => kind === 'score' && is.name === score.name)
  );
}
