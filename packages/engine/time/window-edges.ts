import type { Duration, Moment, ZoneTable } from '@smk/plan';
import { DAY, HOUR, MINUTE, momentAt, sameWallTime, wallTime } from './wall-clock.ts';

/** The same zone with its first offset holding for ever before: facts of a lead may be older than a plan's tables. */
export function sinceEver(zone: ZoneTable): ZoneTable {
  const [first, ...rest] = zone.transitions;
  return { ...zone, transitions: [[-8.64e15, first![1]], ...rest] };
}

/**
 * The moment a duration later, or earlier for -1: minutes and hours are elapsed time; days, weeks and months are steps in the
 * calendar at the same time on the wall. `business` is not looked at.
 */
export function stepOnTheWall(zone: ZoneTable, from: Moment, by: Duration, direction: 1 | -1): Moment {
  const amount = by.amount * direction;
  switch (by.unit) {
    case 'minutes':
      return from + amount * MINUTE;
    case 'hours':
      return from + amount * HOUR;
    case 'days':
      return sameWallTime(zone, from, { months: 0, days: amount });
    case 'weeks':
      return sameWallTime(zone, from, { months: 0, days: amount * 7 });
    case 'months':
      return sameWallTime(zone, from, { months: amount, days: 0 });
  }
}

/** Whether something that happened at a moment lies within a duration before `asOf`: `asOf` included, exactly that long ago excluded. */
export function isWithin(zone: ZoneTable, within: Duration, happened: Moment, asOf: Moment): boolean {
  return happened <= asOf && happened > stepOnTheWall(zone, asOf, within, -1);
}

/**
 * Every moment at which something that happened begins or ceases to lie within the duration, ascending. There may be several:
 * a doubled hour goes back behind the edge, and a month before the 28th and before the 31st may be the same date.
 */
export function windowEdges(zone: ZoneTable, within: Duration, happened: Moment): readonly Moment[] {
  const around = stepOnTheWall(zone, happened, within, 1);
  if (within.unit === 'minutes' || within.unit === 'hours') return [happened, around];
  return [happened, ...candidates(zone, happened, around)]
    .filter((moment) => isWithin(zone, within, happened, moment - 1) !== isWithin(zone, within, happened, moment))
    .toSorted((a, b) => a - b);
}

/** Whatever moments the end of a window can fall on: the same time on the wall, midnights, and what changes of clocks do at both ends. */
function candidates(zone: ZoneTable, happened: Moment, around: Moment): Set<Moment> {
  const found = new Set<Moment>();
  const offsets = new Set([around - 6 * DAY, around + 6 * DAY].map((moment) => wallTime(zone, moment) - moment));
  const marks = new Set([0, wallTime(zone, happened)]);
  for (const [index, [from, offset]] of zone.transitions.entries()) {
    if (Math.abs(from - around) < 6 * DAY) {
      found.add(from);
      offsets.add(offset * 1000);
    }
    if (Math.abs(from - happened) < 2 * DAY) {
      marks.add(from + offset * 1000).add(from + (zone.transitions[index - 1]?.[1] ?? offset) * 1000);
    }
  }
  const middle = Math.floor(wallTime(zone, around) / DAY);
  for (let date = middle - 4; date <= middle + 4; date += 1) {
    for (const mark of marks) {
      const local = date * DAY + (mark - Math.floor(mark / DAY) * DAY);
      found.add(momentAt(zone, local));
      for (const offset of offsets) found.add(local - offset);
    }
  }
  found.delete(happened);
  return found;
}
