import type { Condition, FactValue, Fields, Operand, Plan, Truth } from '@smk/plan';
import { fieldsIn } from './fields-in.ts';
import { compareRanges, rangeOf } from './range.ts';

/** What is known of a lead, and how an evaluator judges it as things stand. */
export type Known = {
  readonly plan: Plan;
  readonly fields: Fields;
  readonly truth: (condition: Condition) => Truth;
  readonly value: (operand: Operand) => FactValue;
};

/** A set of truths, as bits. */
export type Truths = number;
export const TRUE = 1;
export const FALSE = 2;
export const UNKNOWN = 4;
const ANY = TRUE | FALSE | UNKNOWN;

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
      return negated(allOf(condition.of.map((one) => negated(possible(one, known)))));
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

function bitOf(truth: Truth): Truths {
  if (truth === 'unknown') return UNKNOWN;
  return truth ? TRUE : FALSE;
}

function negated(truths: Truths): Truths {
  return (truths & UNKNOWN) | (truths & TRUE ? FALSE : 0) | (truths & FALSE ? TRUE : 0);
}

function allOf(parts: readonly Truths[]): Truths {
  const none = parts.some((part) => part & FALSE) ? FALSE : 0;
  const whole = parts.every((part) => part & TRUE) ? TRUE : 0;
  const open = parts.some((part) => part & UNKNOWN) && parts.every((part) => part & (TRUE | UNKNOWN)) ? UNKNOWN : 0;
  return none | whole | open;
}

function atLeast(count: number, parts: readonly Truths[]): Truths {
  const canBe = (bits: Truths) => parts.filter((part) => part & bits).length;
  const enough = canBe(TRUE) >= count ? TRUE : 0;
  const tooFew = parts.length - canBe(FALSE) < count ? FALSE : 0;
  const open =
    canBe(UNKNOWN) > 0 && parts.length - canBe(FALSE | UNKNOWN) < count && canBe(TRUE | UNKNOWN) >= count ? UNKNOWN : 0;
  return enough | tooFew | open;
}
