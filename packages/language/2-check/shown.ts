import type { Duration, Operand } from '../1-parse/syntax-tree.ts';

/** A value or operand as the rules write it. */
export function shown(operand: Operand): string {
  switch (operand.kind) {
    case 'text':
      return `"${operand.text}"`;
    case 'name':
      return operand.name;
    case 'number':
      return String(operand.value);
    case 'money':
      return `${operand.currency} ${operand.amount}`;
    case 'yes/no':
      return operand.value ? 'yes' : 'no';
    case 'date':
      return operand.date;
    case 'country':
      return operand.code;
    case 'domain of':
      return `domain of ${operand.of.name}`;
  }
}

/** A duration as the rules write it. */
export function shownDuration({ amount, unit, business }: Duration): string {
  const word = amount === 1 ? unit.slice(0, -1) : unit;
  return `${amount} ${business ? 'business ' : ''}${word}`;
}
