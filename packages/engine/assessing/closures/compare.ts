import { isMoney, type Comparison, type FactValue, type Operand } from '@smk/plan';
import { FALSE, TRUE, UNKNOWN, type Kleene, type Test } from './frame.ts';
import { compileOnText, slotOf, type Names } from './names.ts';
import { compileOperand } from './operand.ts';

/** A closure for a comparison, narrowed to what is compared where a constant stands on the right. */
export function compileCompare(left: Operand, is: Comparison, right: Operand, names: Names): Test {
  const constant = right.kind === 'value' ? right.value : null;
  if (typeof constant === 'number' && isSlotted(left))
    return compareNumber(slotOf(names, left.kind, left.name), is, constant);
  if (typeof constant === 'boolean' && isSlotted(left))
    return compareYesNo(slotOf(names, left.kind, left.name), is, constant);
  const onText = typeof constant === 'string' ? compileText(left, is, constant.toLowerCase(), names) : null;
  if (onText !== null) return onText;
  const a = compileOperand(left, names);
  const b = compileOperand(right, names);
  const holds = holdsFor(is);
  return (frame) => {
    const difference = differenceOf(a(frame), b(frame));
    if (difference === null) return UNKNOWN;
    return truth(holds(difference));
  };
}

/** A closure for `between`, both ends included. */
export function compileBetween(operand: Operand, low: Operand, high: Operand, names: Names): Test {
  const from = low.kind === 'value' ? low.value : null;
  const to = high.kind === 'value' ? high.value : null;
  if (typeof from === 'number' && typeof to === 'number' && isSlotted(operand)) {
    const slot = slotOf(names, operand.kind, operand.name);
    return (frame) => {
      const value = frame.values[slot];
      return typeof value === 'number' ? truth(value >= from && value <= to) : UNKNOWN;
    };
  }
  const above = compileCompare(operand, '>=', low, names);
  const below = compileCompare(operand, '<=', high, names);
  return (frame) => Math.min(above(frame), below(frame)) as Kleene;
}

/** Below 0 if `a` comes first, 0 if equal, above 0 if `b` does; `null` if either is unknown or they cannot be compared. */
export function differenceOf(a: FactValue, b: FactValue): number | null {
  if (typeof a === 'number') return typeof b === 'number' ? a - b : null;
  if (typeof a === 'string') return typeof b === 'string' ? textDifference(a.toLowerCase(), b.toLowerCase()) : null;
  if (typeof a === 'boolean') return typeof b === 'boolean' ? Number(a) - Number(b) : null;
  return isMoney(a) && isMoney(b) && a.currency === b.currency ? a.minor - b.minor : null;
}

function isSlotted(operand: Operand): operand is Extract<Operand, { kind: 'field' | 'let' | 'score' | 'table' }> {
  return operand.kind === 'field' || operand.kind === 'let' || operand.kind === 'score' || operand.kind === 'table';
}

function truth(value: boolean): Kleene {
  return value ? TRUE : FALSE;
}

function compareNumber(slot: number, is: Comparison, constant: number): Test {
  switch (is) {
    case '<':
      return ({ values }) => {
        const value = values[slot];
        return typeof value === 'number' ? truth(value < constant) : UNKNOWN;
      };
    case '<=':
      return ({ values }) => {
        const value = values[slot];
        return typeof value === 'number' ? truth(value <= constant) : UNKNOWN;
      };
    case '=':
      return ({ values }) => {
        const value = values[slot];
        return typeof value === 'number' ? truth(value === constant) : UNKNOWN;
      };
    case '!=':
      return ({ values }) => {
        const value = values[slot];
        return typeof value === 'number' ? truth(value !== constant) : UNKNOWN;
      };
    case '>=':
      return ({ values }) => {
        const value = values[slot];
        return typeof value === 'number' ? truth(value >= constant) : UNKNOWN;
      };
    case '>':
      return ({ values }) => {
        const value = values[slot];
        return typeof value === 'number' ? truth(value > constant) : UNKNOWN;
      };
  }
}

function compareYesNo(slot: number, is: Comparison, constant: boolean): Test {
  const holds = holdsFor(is);
  const ofYes = truth(holds(1 - Number(constant)));
  const ofNo = truth(holds(0 - Number(constant)));
  return ({ values }) => {
    const value = values[slot];
    if (value === true) return ofYes;
    return value === false ? ofNo : UNKNOWN;
  };
}

function compileText(left: Operand, is: Comparison, constant: string, names: Names): Test | null {
  if (is === '=') return compileOnText(left, names, (text) => text === constant);
  const holds = holdsFor(is);
  return compileOnText(left, names, (text) => holds(textDifference(text, constant)));
}

function holdsFor(is: Comparison): (difference: number) => boolean {
  switch (is) {
    case '<':
      return (difference) => difference < 0;
    case '<=':
      return (difference) => difference <= 0;
    case '=':
      return (difference) => difference === 0;
    case '!=':
      return (difference) => difference !== 0;
    case '>=':
      return (difference) => difference >= 0;
    case '>':
      return (difference) => difference > 0;
  }
}

function textDifference(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
