import { isSeveral, type Condition, type FactValue, type Operand, type SingleValue } from '@smk/plan';
import { textOf } from '../shown.ts';
import { matcherOf, type OnText } from '../on-text.ts';
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

/** A closure that looks into a text. */
export function compileMatch({ kind, operand, texts }: Extract<Condition, { kind: OnText }>, names: Names): Test {
  const holds = matcherOf(kind, texts);
  const onText = compileOnText(operand, names, holds);
  if (onText !== null) return onText;
  const read = compileOperand(operand, names);
  return (frame) => {
    const value = read(frame);
    if (typeof value !== 'string') return UNKNOWN;
    return holds(value.toLowerCase()) ? TRUE : FALSE;
  };
}

/** A closure for `contains` on a list, and for what a language is. */
export function compileHas(
  { operand, values, orMoreExactly }: Extract<Condition, { kind: 'has' }>,
  names: Names,
): Test {
  const read = compileOperand(operand, names);
  const ranges = orMoreExactly === true ? values.map((value) => `${textOf(value).toLowerCase()}-`) : [];
  const isSought = (item: SingleValue): boolean =>
    values.some((value) => differenceOf(item, value) === 0) ||
    (typeof item === 'string' && ranges.some((range) => item.toLowerCase().startsWith(range)));
  return (frame) => {
    const value = read(frame);
    if (value === null) return UNKNOWN;
    return (isSeveral(value) ? value.some(isSought) : isSought(value)) ? TRUE : FALSE;
  };
}
