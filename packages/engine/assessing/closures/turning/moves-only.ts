import type { Condition, FactScore, Plan } from '@smk/plan';
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
  if (condition.kind === 'not') return fieldsBeside(plan, condition.of, score);
  if ('of' in condition) return condition.of.flatMap((one) => fieldsBeside(plan, one, score));
  return isOnPoints(condition, score) ? [] : [...fieldsIn(plan, condition)];
}

/** The conditions of which a condition is made, down to those that are made of no others. */
export function leavesOf(condition: Condition): readonly Condition[] {
  if (condition.kind === 'not') return leavesOf(condition.of);
  return 'of' in condition ? condition.of.flatMap(leavesOf) : [condition];
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
