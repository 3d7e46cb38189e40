import type { Moment, ZoneTable } from '@smk/plan';
import type { DayNumber } from './dates.ts';
import { DAY, dayAt, momentAt } from './wall-clock.ts';

/** The latest day of a zone that has begun by a moment: clocks that go back over midnight do not take it back. */
export function dayBegunBy(zone: ZoneTable, moment: Moment): DayNumber {
  const day = dayAt(zone, moment);
  return beginOf(zone, day + 1) <= moment ? day + 1 : day;
}

/** The moment at which a day begins. */
export function beginOf(zone: ZoneTable, day: DayNumber): Moment {
  return momentAt(zone, day * DAY);
}
