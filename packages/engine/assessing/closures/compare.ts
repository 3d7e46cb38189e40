import type { Comparison, FactValue, Money, Operand } from '@smk/plan';
import { FALSE, TRUE, UNKNOWN, type Kleene, type Names, type Test } from './frame.ts';
import { compileOperand } from './operand.ts';

/** A closure for a comparison, narrowed to the kind of the constant where one stands on the right. */
export function compileCompare(left: Operand, is: Comparison, right: Operand, names: Names): Test {
  const a = compileOperand(left, names);
  const constant = right.kind === 'value' ? right.value : null;
  if (typeof constant === 'number') return compareNumber(left, is, constant, names);
  if (typeof constant === 'string') return compareText(left, is, constant.toLowerCase(), names);
  const b = compileOperand(right, names);
  const holds = holdsFor(is);
  return (frame) => {
    const difference = differenceOf(a(frame), b(frame));
    if (difference === null) return UNKNOWN;
    return holds(difference) ? TRUE : FALSE;
  };
}

/** Below 0 if `a` comes first, 0 if equal, above 0 if `b` does; `null` if either is unknown or they cannot be compared. */
export function differenceOf(a: FactValue, b: FactValue): number | null {
  if (typeof a === 'number') return typeof b === 'number' ? a - b : null;
  if (typeof a === 'string') return typeof b === 'string' ? textDifference(a.toLowerCase(), b.toLowerCase()) : null;
  if (typeof a === 'boolean') return typeof b === 'boolean' ? Number(a) - Number(b) : null;
  return isMoney(a) && isMoney(b) && a.currency === b.currency ? a.minor - b.minor : null;
}

function compareNumber(left: Operand, is: Comparison, constant: number, names: Names): Test {
  const read = compileOperand(left, names);
  const truth = (value: boolean): Kleene => (value ? TRUE : FALSE);
  switch (is) {
    case '<':
      return (frame) => { const value = read(frame); return typeof value === 'number' ? truth(value < constant) : UNKNOWN; };
    case '<=':
      return (frame) => { const value = read(frame); return typeof value === 'number' ? truth(value <= constant) : UNKNOWN; };
    case '=':
      return (frame) => { const value = read(frame); return typeof value === 'number' ? truth(value === constant) : UNKNOWN; };
    case '!=':
      return (frame) => { const value = read(frame); return typeof value === 'number' ? truth(value !== constant) : UNKNOWN; };
    case '>=':
      return (frame) => { const value = read(frame); return typeof value === 'number' ? truth(value >= constant) : UNKNOWN; };
    case '>':
      return (frame) => { const value = read(frame); return typeof value === 'number' ? truth(value > constant) : UNKNOWN; };
  }
}

function compareText(left: Operand, is: Comparison, constant: string, names: Names): Test {
  const read = compileOperand(left, names);
  const holds = holdsFor(is);
  return (frame) => {
    const value = read(frame);
    if (typeof value !== 'string') return UNKNOWN;
    return holds(value === constant ? 0 : textDifference(value.toLowerCase(), constant)) ? TRUE : FALSE;
  };
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

function isMoney(value: FactValue): value is Money {
  return value !== null && typeof value === 'object';
}
