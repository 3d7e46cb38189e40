import { isMoney, type FactValue, type Let } from '@smk/plan';
import { differenceOf } from './compare.ts';
import type { Read } from './frame.ts';
import type { Names } from './names.ts';
import { compileOperand } from './operand.ts';

/** A closure for the value of a let. */
export function compileLet(one: Let, names: Names): Read {
  const reads = one.of.map((operand) => compileOperand(operand, names));
  if (one.is === 'sum of') return (frame) => reads.map((read) => read(frame)).reduce(plus);
  const sign = one.is === 'larger of' ? 1 : -1;
  return (frame) => {
    let best: FactValue = null;
    for (const read of reads) {
      const value = read(frame);
      if (best === null) best = value;
      else if (value !== null && differenceOf(value, best)! * sign > 0) best = value;
    }
    return best;
  };
}

function plus(a: FactValue, b: FactValue): FactValue {
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  if (!isMoney(a) || !isMoney(b) || a.currency !== b.currency) return null;
  return { currency: a.currency, minor: a.minor + b.minor };
}
