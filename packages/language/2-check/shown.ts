import type { Operand } from '../1-parse/syntax-tree/conditions.ts';
import type { Duration, Value } from '../1-parse/syntax-tree/values.ts';

/** A value or operand as the rules write it. */
export function shown(operand: Operand): string {
  switch (operand.kind) {
    case 'text':
      return `"${operand.text}"`;
    case 'name':
      return operand.name;
    case 'number':
      return grouped(String(operand.value));
    case 'money':
      return `${operand.currency} ${grouped(operand.amount)}`;
    case 'yes/no':
      return operand.value ? 'yes' : 'no';
    case '%':
      return `${grouped(String(operand.value))}%`;
    case 'pp':
      return `${grouped(String(operand.value))} pp`;
    case 'date':
      return operand.date;
    case 'moment':
      return `${operand.date} ${clock(operand.minute)}`;
    case 'duration':
      return shownDuration(operand.length);
    case 'language':
      return operand.tag;
    case 'country':
      return operand.code;
    case 'domain of':
      return `domain of ${operand.of.name}`;
  }
}

/** Values in brackets, as a list of them is written. */
export function shownSeveral(values: readonly Value[]): string {
  return `(${values.map(shown).join(', ')})`;
}

function clock(minute: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** Five digits and more in groups of three, as the formatter writes them: 50_000. */
function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const inGroups = whole.length < 5 ? whole : whole.replaceAll(/\B(?=(\d{3})+$)/g, '_');
  return fraction === undefined ? inGroups : `${inGroups}.${fraction}`;
}

/** A duration as the rules write it. */
export function shownDuration({ amount, unit, business }: Pick<Duration, 'amount' | 'unit' | 'business'>): string {
  const word = amount === 1 ? unit.slice(0, -1) : unit;
  return `${grouped(String(amount))} ${business ? 'business ' : ''}${word}`;
}
