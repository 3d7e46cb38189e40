import type { FactValue, Operand } from '@smk/plan';
import { differenceOf } from './compare.ts';
import { FALSE, TRUE, UNKNOWN, type Test } from './frame.ts';
import { compileOnText, type Names } from './names.ts';
import { compileOperand } from './operand.ts';

/** A closure for membership of a list: by a set where all its values are texts. */
export function compileIn(operand: Operand, values: readonly Exclude<FactValue, null>[], names: Names): Test {
  const read = compileOperand(operand, names);
  const set = new Set(values.map((value) => (typeof value === 'string' ? value.toLowerCase() : value)));
  const onText = values.every((value) => typeof value === 'string')
    ? compileOnText(operand, names, (text) => set.has(text))
    : null;
  return (frame) => {
    const truth = onText === null ? UNKNOWN : onText(frame);
    if (truth !== UNKNOWN) return truth;
    const value = read(frame);
    if (value === null) return UNKNOWN;
    return values.some((one) => differenceOf(value, one) === 0) ? TRUE : FALSE;
  };
}

/** A closure for `contains any of`. */
export function compileContains(operand: Operand, texts: readonly string[], names: Names): Test {
  const sought = texts.map((text) => text.toLowerCase());
  const holds = (text: string): boolean => {
    for (const one of sought) if (text.includes(one)) return true;
    return false;
  };
  const onText = compileOnText(operand, names, holds);
  if (onText !== null) return onText;
  const read = compileOperand(operand, names);
  return (frame) => {
    const value = read(frame);
    if (typeof value !== 'string') return UNKNOWN;
    return holds(value.toLowerCase()) ? TRUE : FALSE;
  };
}
