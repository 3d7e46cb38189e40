import type { Duration, FactValue, FieldType, Place } from '@smk/plan';
import type { FieldType as WrittenType } from '../1-parse/syntax-tree/lead.ts';
import type { Region } from '../1-parse/syntax-tree/tree.ts';
import type { Duration as WrittenDuration, Value } from '../1-parse/syntax-tree/values.ts';
import { readMoney } from '../2-check/money.ts';
import type { Placed } from '../2-check/rules.ts';

/** The place of a part: its file, and the line on which it starts. */
export function placeOf(placed: Placed<unknown>, { start }: Region): Place {
  return { file: placed.file, line: placed.line + start.line };
}

export function duration({ amount, unit, business }: WrittenDuration): Duration {
  return { amount, unit, business };
}

/** The length of an elapsed duration without months, in milliseconds. */
export function milliseconds({ amount, unit }: WrittenDuration): number {
  return amount * { minutes: 60_000, hours: 3_600_000, days: 86_400_000, weeks: 604_800_000, months: Number.NaN }[unit];
}

export function fieldType(type: WrittenType): FieldType {
  return type.kind === 'one of'
    ? { kind: 'one of', options: type.options.map(({ name }) => name) }
    : { kind: type.kind };
}

/** A written value as a fact; a name is an option. */
export function factValue(value: Value): Exclude<FactValue, null> {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'name':
      return value.name;
    case 'number':
    case 'yes/no':
      return value.value;
    case 'date':
      return value.date;
    case 'country':
      return value.code;
    case 'money': {
      const money = readMoney(value.currency, value.amount);
      if (typeof money === 'string') throw new Error(`An amount passed the check that is none: ${money}.`);
      return money;
    }
  }
}
