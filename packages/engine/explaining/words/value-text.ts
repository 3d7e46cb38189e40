import type { Duration, FactValue, Field, FieldType, Operand, Plan } from '@smk/plan';
import { textOf } from '../../assessing/shown.ts';

/** A value as an author of rules writes it beside an operand: texts in quotes, thousands set apart. */
export function writtenValue(value: FactValue, type: FieldType | null): string {
  if (typeof value === 'number') return grouped(String(value));
  if (value !== null && typeof value === 'object') return grouped(textOf(value));
  if (typeof value !== 'string') return textOf(value);
  if (type !== null && type.kind !== 'text' && type.kind !== 'email')
    return type.kind === 'country' ? value.toUpperCase() : value;
  return JSON.stringify(value);
}

/** The same of a value that stands alone: a text as it is. */
export function plainValue(value: FactValue): string {
  return typeof value === 'string' ? value : writtenValue(value, null);
}

/** The type of what an operand holds; `data` are the fields of the event that is looked at. `null` for a score, which is a number. */
export function typeOf(operand: Operand, plan: Plan, data: readonly Field[]): FieldType | null {
  switch (operand.kind) {
    case 'field':
      return plan.lead.fields.find((field) => field.name === operand.name)?.type ?? null;
    case 'data':
      return data.find((field) => field.name === operand.name)?.type ?? null;
    case 'let': {
      const first = plan.lets.find((one) => one.name === operand.name)?.of[0];
      return first === undefined ? null : typeOf(first, plan, data);
    }
    case 'domain of':
      return { kind: 'text' };
    case 'score':
    case 'value':
      return null;
  }
}

/** A length of time as the rules say it: `1 business hour`, `7 days`. */
export function durationText({ amount, unit, business }: Duration): string {
  return `${amount} ${business ? 'business ' : ''}${amount === 1 ? unit.slice(0, -1) : unit}`;
}

/** `1500` as `1_500`, also after a currency and before a fraction. */
function grouped(text: string): string {
  return text.replace(/\d+/, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, '_'));
}
