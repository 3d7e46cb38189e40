import type { Duration, Moment, ZoneTable } from '@smk/plan';
import { civilDate, daysFromCivil } from './civil-date.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The index of the zone's transition in force at a moment; 0 for all before the table's beginning. */
function transitionAt(zone: ZoneTable, moment: Moment): number {
  let low = 0;
  let high = zone.transitions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (zone.transitions[middle]![0] <= moment) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What the wall clock shows at a moment, as milliseconds since 1970-01-01T00:00 of that clock. */
export function wallClock(zone: ZoneTable, moment: Moment): number {
  return moment + zone.transitions[transitionAt(zone, moment)]![1] * 1000;
}

/**
 * The moment at which the wall clock shows `local` (milliseconds since 1970 of that clock).
 * A time that a change of clocks skips means the moment after the gap, a doubled one the first.
 */
export function momentOf(zone: ZoneTable, local: number): Moment {
  // No offset reaches a day, so that the moment sought is later than a day before `local` read as UTC.
  for (let index = transitionAt(zone, local - day); index < zone.transitions.length; index += 1) {
    const [from, offset] = zone.transitions[index]!;
    const until = zone.transitions[index + 1]?.[0] ?? Infinity;
    const moment = local - offset * 1000;
    if (moment < until) return index === 0 ? moment : Math.max(moment, from);
  }
  throw new Error('A zone table ends with an offset that holds for ever.');
}

/**
 * The moment a duration after (`1`) or before (`-1`) another: minutes and hours are elapsed time; days, weeks and months
 * are steps in the calendar at the same wall clock, a month's end staying within its month. `business` is not looked at.
 */
export function stepWallClock(zone: ZoneTable, from: Moment, duration: Duration, direction: 1 | -1): Moment {
  const amount = duration.amount * direction;
  switch (duration.unit) {
    case 'minutes':
      return from + amount * minute;
    case 'hours':
      return from + amount * hour;
    case 'days':
      return momentOf(zone, wallClock(zone, from) + amount * day);
    case 'weeks':
      return momentOf(zone, wallClock(zone, from) + amount * 7 * day);
    case 'months':
      return momentOf(zone, stepMonths(wallClock(zone, from), amount));
  }
}

function stepMonths(local: number, months: number): number {
  const days = Math.floor(local / day);
  const date = civilDate(days);
  const month = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(month / 12);
  const first = daysFromCivil(year, month - year * 12 + 1, 1);
  const next = Math.floor((month + 1) / 12);
  const length = daysFromCivil(next, month + 1 - next * 12 + 1, 1) - first;
  return (first + Math.min(date.day, length) - 1) * day + (local - days * day);
}
