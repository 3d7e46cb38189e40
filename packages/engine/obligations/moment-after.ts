import type { Answerable, CalendarTable, Duration, Moment, OwedRule } from '@smk/plan';
import { due, dueBefore } from '../time/due.ts';
import { calendarKey, personKey } from './slices.ts';
import type { Slice } from './stepped.ts';

/** Whose hours count, where a rule says so. */
export type Counter = Pick<OwedRule, 'calendar' | 'hours'>;

/** The moment a duration after `from`, by the hours that a rule names, or else by those of whoever answers. */
export function momentAfter(
  slice: Slice,
  duration: Duration,
  who: Answerable,
  from: Moment,
  counter: Counter = {},
): Moment {
  return due(duration, calendarOf(slice, who, counter), slice.zone, from);
}

/** The moment a duration before `until`, by the same hours. */
export function momentBefore(
  slice: Slice,
  duration: Duration,
  who: Answerable,
  until: Moment,
  counter: Counter = {},
): Moment {
  return dueBefore(duration, calendarOf(slice, who, counter), slice.zone, until);
}

/** The calendar that counts: the one that is named, or that of whoever answers or of their team; `null` where nobody has one. */
export function calendarOf(slice: Slice, who: Answerable, { calendar, hours }: Counter = {}): CalendarTable | null {
  const called = (name: string | undefined): CalendarTable | null =>
    slice.calendars.find((one) => one.name === name) ?? null;
  if (calendar !== undefined) return called(calendar);
  const own = who.kind === 'person' ? called(slice.calendarOf[personKey(who.person)]) : null;
  const team = called(slice.calendarOf[calendarKey(who)]);
  if (hours === 'team' || own === null) return team;
  return hours === 'team and owner' && team !== null ? { ...team, within: own } : own;
}
