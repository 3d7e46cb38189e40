import type { Duration, FieldType, ItemType, Place } from '@smk/plan';
import type { FieldType as WrittenType, ItemType as WrittenItem } from '../1-parse/syntax-tree/lead.ts';
import type { Region } from '../1-parse/syntax-tree/tree.ts';
import type { Duration as WrittenDuration } from '../1-parse/syntax-tree/values.ts';
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
  return type.kind === 'list of' ? { kind: 'list of', of: itemType(type.of) } : itemType(type);
}

function itemType(type: WrittenItem): ItemType {
  if (type.kind !== 'one of') return { kind: type.kind };
  const formerly = type.options.flatMap(({ name, formerly: before }) => before.map((former) => [former.name, name]));
  return {
    kind: 'one of',
    options: type.options.map(({ name }) => name),
    ...(formerly.length > 0 && { formerly: Object.fromEntries(formerly) as Readonly<Record<string, string>> }),
  };
}
