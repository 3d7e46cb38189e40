import {
  isSeveral,
  type Duration,
  type FactValue,
  type Field,
  type FieldType,
  type LeadAttribute,
  type Operand,
  type Plan,
} from '@smk/plan';
import { textOf, unitIn, withUnit } from '../../assessing/shown.ts';
import { declaredFor } from '../../naming/declared-for.ts';
import { readMoment } from '../../intake/read-moment.ts';
import { momentText } from '../../time/dates.ts';
import { MINUTE, wallTime } from '../../time/wall-clock.ts';
import { sinceEver } from '../../time/window-edges.ts';

/** A value as an author of rules writes it beside an operand: texts in quotes, thousands set apart. */
export function writtenValue(value: FactValue, type: FieldType | null, plan: Plan): string {
  if (typeof value === 'number') return grouped(withUnit(value, unitIn(type)));
  if (isSeveral(value)) {
    const of = type?.kind === 'list of' ? type.of : null;
    return `(${value.map((one) => writtenValue(one, of, plan)).join(', ')})`;
  }
  if (value !== null && typeof value === 'object') return grouped(textOf(value));
  if (typeof value !== 'string') return textOf(value);
  if (type?.kind === 'moment') return wallText(value, plan);
  if (type?.kind === 'language' && wordsOfRules.has(value)) return JSON.stringify(value);
  if (type !== null && type.kind !== 'text' && type.kind !== 'email')
    return type.kind === 'country' ? value.toUpperCase() : value;
  return JSON.stringify(value);
}

/** Languages that are words of the rules too stand in quotes. */
const wordsOfRules: ReadonlySet<string> = new Set('all an and any in is no not of or yes'.split(' '));

/** A moment by the company's clocks, as rules write it; one within a minute as it is. */
function wallText(moment: string, plan: Plan): string {
  const at = readMoment(moment, plan.company.zone);
  if (at === null || at % MINUTE !== 0) return moment;
  return momentText(wallTime(sinceEver(plan.company.zone), at))
    .slice(0, 16)
    .replace('T', ' ');
}

/** The same of a value that stands alone: a text as it is. */
export function plainValue(value: FactValue, type: FieldType | null, plan: Plan): string {
  return typeof value === 'string' && type?.kind !== 'moment' ? value : writtenValue(value, type, plan);
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
    case 'table': {
      const table = plan.tables?.find((one) => one.name === operand.name);
      if (table === undefined) return null;
      return table.picks === 'every match' ? { kind: 'list of', of: table.of } : table.of;
    }
    case 'attribute':
      return typeOfAttribute(operand.name, plan);
    case 'score':
    case 'value':
      return null;
  }
}

/** People by name, and all others by names that the rules declare. */
function typeOfAttribute(name: LeadAttribute, plan: Plan): FieldType {
  if (name === 'owner' || name === 'last_owner') return { kind: 'person' };
  return { kind: 'one of', options: declaredFor(name, plan) };
}

/** A length of time as the rules say it: `1 business hour`, `7 days`. */
export function durationText({ amount, unit, business }: Duration): string {
  return `${amount} ${business ? 'business ' : ''}${amount === 1 ? unit.slice(0, -1) : unit}`;
}

/** `1500` as `1_500`, also after a currency and before a fraction. */
function grouped(text: string): string {
  return text.replace(/\d+/, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, '_'));
}
