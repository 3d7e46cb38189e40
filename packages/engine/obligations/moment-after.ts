import type { Answerable, CalendarTable, Duration, Moment } from '@smk/plan';
import { due } from '../time/due.ts';
import { calendarKey } from './slices.ts';
import type { Slice } from './stepped.ts';

/** The moment a duration after `from`, by the calendar of whoever answers. */
export function momentAfter(slice: Slice, duration: Duration, who: Answerable, from: Moment): Moment {
  return due(duration, calendarOf(slice, who), slice.zone, from);
}

/** The calendar of whoever answers; `null` where nobody has one. */
export function calendarOf(slice: Slice, who: Answerable): CalendarTable | null {
  const name = slice.calendarOf[calendarKey(who)];
  return slice.calendars.find((calendar) => calendar.name === name) ?? null;
}
