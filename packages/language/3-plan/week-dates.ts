import type { CalendarTable, IsoDate, ReviewDate, ReviewRule } from '@smk/plan';
import { Temporal } from 'temporal-polyfill';
import { isOpen } from './review-dates.ts';
import { datesFrom, momentAt, weekdayOf } from './wall-time.ts';
import type { Years } from './years.ts';

/**
 * When a review is held in each week that starts in the years, with the week before as its period `[from, to)`, all in `zone`.
 * Weeks start on Monday and are counted as ISO 8601 does; a business day that a week does not have is its last open date.
 */
export function weekDates(
  day: ReviewRule['day'],
  calendar: CalendarTable | null,
  zone: string,
  years: Years,
): ReviewDate[] {
  return mondaysOf(years).map((monday) => {
    const before = Temporal.PlainDate.from(monday).subtract({ weeks: 1 });
    return {
      period: `${before.yearOfWeek}-W${String(before.weekOfYear).padStart(2, '0')}`,
      from: momentAt(zone, before.toString(), 0),
      to: momentAt(zone, monday, 0),
      at: momentAt(zone, dateOf(day, calendar, monday), day.minute),
    };
  });
}

function dateOf(day: ReviewRule['day'], calendar: CalendarTable | null, monday: IsoDate): IsoDate {
  const dates = datesFrom(monday, 7);
  const candidates = day.business && calendar ? dates.filter((date) => isOpen(calendar, date)) : dates;
  // A week without one open date is still reviewed: on its last day.
  const from = candidates.length > 0 ? candidates : dates.slice(-1);
  return from[Math.min(day.number, from.length) - 1]!;
}

function mondaysOf({ from, to }: Years): readonly IsoDate[] {
  const first = datesFrom(`${from}-01-01`, 7).find((date) => weekdayOf(date) === 0)!;
  const weeks = Temporal.PlainDate.from(first).until(`${to}-12-31`, { largestUnit: 'weeks' }).weeks;
  return Array.from({ length: weeks + 1 }, (_, index) =>
    Temporal.PlainDate.from(first).add({ weeks: index }).toString(),
  );
}
