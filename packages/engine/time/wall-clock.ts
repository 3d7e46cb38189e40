import type { Moment, ZoneTable } from '@smk/plan';
import { addMonths, type DayNumber } from './dates.ts';
import { OutsideTables } from './outside-tables.ts';

/** What a clock on the wall shows: milliseconds since 1970-01-01T00:00 of the place, as if every day had 24 hours. */
export type WallTime = number;

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

// No place is further east of UTC; a wider margin costs one more comparison.
const FURTHEST_EAST = 16 * HOUR;

/** What the clocks of a zone show at a moment. */
export function wallTime(zone: ZoneTable, moment: Moment): WallTime {
  return moment + offsetOf(zone, indexAt(zone, moment));
}

/**
 * The first moment at which the clocks of a zone show a wall time or more: of a doubled hour the first,
 * and for a time that a change of clocks skips the moment after the gap.
 */
export function momentAt(zone: ZoneTable, wall: WallTime): Moment {
  const last = zone.transitions.length - 1;
  if (wall - offsetOf(zone, 0) < fromOf(zone, 0)) throw beforeTable(zone, wall - offsetOf(zone, 0));
  for (let index = indexBefore(zone, wall - FURTHEST_EAST); ; index += 1) {
    const moment = Math.max(fromOf(zone, index), wall - offsetOf(zone, index));
    if (index === last || moment < fromOf(zone, index + 1)) return moment;
  }
}

/** The day that the clocks of a zone show at a moment. */
export function dayAt(zone: ZoneTable, moment: Moment): DayNumber {
  return Math.floor(wallTime(zone, moment) / DAY);
}

/** The moment some months and days later (earlier where negative), at the same time on the wall. */
export function sameWallTime(
  zone: ZoneTable,
  from: Moment,
  step: { readonly months: number; readonly days: number },
): Moment {
  // The second pass of a doubled hour must not fall back to the first.
  if (step.months === 0 && step.days === 0) return from;
  const wall = wallTime(zone, from);
  const day = Math.floor(wall / DAY);
  const target = (step.months === 0 ? day : addMonths(day, step.months)) + step.days;
  return momentAt(zone, wall + (target - day) * DAY);
}

function indexAt(zone: ZoneTable, moment: Moment): number {
  if (moment < fromOf(zone, 0)) throw beforeTable(zone, moment);
  return indexBefore(zone, moment);
}

/** The last entry that began at or before a moment, or the first entry. */
function indexBefore(zone: ZoneTable, moment: Moment): number {
  let low = 0;
  let high = zone.transitions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fromOf(zone, middle) <= moment) low = middle;
    else high = middle - 1;
  }
  return low;
}

const fromOf = (zone: ZoneTable, index: number): Moment => zone.transitions[index]![0];
const offsetOf = (zone: ZoneTable, index: number): number => zone.transitions[index]![1] * 1000;

function beforeTable(zone: ZoneTable, moment: Moment): OutsideTables {
  return new OutsideTables(`The table of ${zone.zone} begins at ${fromOf(zone, 0)} and says nothing of ${moment}.`);
}
