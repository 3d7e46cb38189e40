import type { FactValue, Money, SingleValue } from './values.ts';

/** Whether a value is a list of values. */
export function isSeveral(value: FactValue): value is readonly SingleValue[] {
  return Array.isArray(value);
}

/** Whether a value is an amount of money. */
export function isMoney(value: FactValue): value is Money {
  return value !== null && typeof value === 'object' && 'currency' in value;
}
