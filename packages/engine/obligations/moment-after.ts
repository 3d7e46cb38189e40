import type { Answerable, CalendarTable, Duration, Moment } from '@smk/plan';
import { due, dueBefore } from '../time/due.ts';
import { calendarKey, personKey } from './slices.ts';
import type { Slice } from './stepped.ts';

/** The moment a duration after `from`, by the calendar of that name, or else of whoever answers. */
export function momentAfter(slice: Slice, duration: Duration, who: Answerable, from: Moment, named?: string): Moment {
  return due(duration, calendarOf(slice, who, named), slice.zone, from);
}

/** The moment a duration before `until`, by the same calendar. */
export function momentBefore(slice: Slice, duration: Duration, who: Answerable, until: Moment, named?: string): Moment {
  return dueBefore(duration, calendarOf(slice, who, named), slice.zone, until);
}

/** The calendar of that name, or else of whoever answers; `null` where nobody has one. */
export function calendarOf(slice: Slice, who: Answerable, named?: string): CalendarTable | null {
  const own = who.kind === 'person' ? slice.calendarOf[personKey(who.person)] : undefined;
  const name = named ?? own ?? slice.calendarOf[calendarKey(who)];
  return slice.calendars.find((calendar) => calendar.name === name) ?? null;
}
