import type { Condition, FactValue, Fields, Operand, Plan, Truth } from '@smk/plan';
import { fieldsIn } from './fields-in.ts';
import { compareRanges, rangeOf } from './range.ts';
import { allOf, ANY, anyOf, atLeast, bitOf, FALSE, negated, TRUE, UNKNOWN, type Truths } from './truths.ts';

/** What is known of a lead, and how an evaluator judges it as things stand. */
export type Known = {
  readonly plan: Plan;
  readonly fields: Fields;
  readonly truth: (condition: Condition) => Truth;
  readonly value: (operand: Operand) => FactValue;
};

/**
 * Every truth that a condition can have once some of the unknown fields are known.
 * Invariant: it may name too many truths, never too few, so that what it excludes is excluded for all values.
 */
export function possible(condition: Condition, known: Known): Truths {
  if (!touchesUnknown(fieldsIn(known.plan, condition), known)) return bitOf(known.truth(condition));
  switch (condition.kind) {
    case 'all of':
      return allOf(condition.of.map((one) => possible(one, known)));
    case 'any of':
      return anyOf(condition.of.map((one) => possible(one, known)));
    case 'none of':
      return allOf(condition.of.map((one) => negated(possible(one, known))));
    case 'not':
      return negated(possible(condition.of, known));
    case 'at least':
      return atLeast(
        condition.count,
        condition.of.map((one) => possible(one, known)),
      );
    case 'compare':
      return compareRanges(rangeOf(condition.left, known), condition.is, rangeOf(condition.right, known));
    case 'between': {
      const operand = rangeOf(condition.operand, known);
      const low = compareRanges(operand, '>=', rangeOf(condition.low, known));
      return allOf([low, compareRanges(operand, '<=', rangeOf(condition.high, known))]);
    }
    case 'known':
    case 'unknown':
      return TRUE | FALSE;
    case 'in list':
    case 'in values':
    case 'contains':
    case 'contains word':
    case 'starts with':
    case 'has':
    case 'happened':
      return ANY;
  }
}

/** Whether one truth alone is possible. */
export function isSettled(truths: Truths): boolean {
  return truths === TRUE || truths === FALSE || truths === UNKNOWN;
}

export function isUnknownField(name: string, fields: Fields): boolean {
  return !Object.hasOwn(fields, name) || (fields[name] ?? null) === null;
}

export function touchesUnknown(names: ReadonlySet<string>, known: Known): boolean {
  for (const name of names) if (isUnknownField(name, known.fields)) return true;
  return false;
}
