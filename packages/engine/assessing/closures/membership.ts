import type { FactValue, Operand } from '@smk/plan';
import { differenceOf } from './compare.ts';
import { FALSE, TRUE, UNKNOWN, type Names, type Test } from './frame.ts';
import { compileOperand } from './operand.ts';

/** A closure for membership of a list: by a set where all its values are texts. */
export function compileIn(operand: Operand, values: readonly Exclude<FactValue, null>[], names: Names): Test {
  const read = compileOperand(operand, names);
  if (!values.every((value) => typeof value === 'string')) {
    return (frame) => {
      const value = read(frame);
      if (value === null) return UNKNOWN;
      return values.some((one) => differenceOf(value, one) === 0) ? TRUE : FALSE;
    };
  }
  const set = spellings(values);
  return (frame) => {
    const value = read(frame);
    if (typeof value !== 'string') return value === null ? UNKNOWN : FALSE;
    return set.has(value) || set.has(value.toLowerCase()) ? TRUE : FALSE;
  };
}

/** A closure for `contains any of`. */
export function compileContains(operand: Operand, texts: readonly string[], names: Names): Test {
  const read = compileOperand(operand, names);
  const sought = texts.map((text) => text.toLowerCase());
  return (frame) => {
    const value = read(frame);
    if (typeof value !== 'string') return UNKNOWN;
    const lower = value.toLowerCase();
    for (const text of sought) if (lower.includes(text)) return TRUE;
    return FALSE;
  };
}

/** The texts in lower case, and in capitals where that spells the same: most values are found without being changed first. */
function spellings(texts: readonly string[]): ReadonlySet<string> {
  const lower = texts.map((text) => text.toLowerCase());
  return new Set([...lower, ...lower.map((text) => text.toUpperCase()).filter((text, index) => text.toLowerCase() === lower[index])]);
}
