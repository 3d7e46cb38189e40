import type { CalendarTable, IsoDate, ReviewDate, ReviewRule } from '@smk/plan';
import { datesFrom, momentAt, weekdayOf } from './wall-time.ts';
import type { Years } from './years.ts';

/**
 * When a review is held in each month of the years, with the calendar month before as its period `[from, to)`, all in `zone`.
 * A day that a month does not have is its last one: day 31 in June is the 30th, business day 23 the last open date.
 */
export function reviewDates(
  day: ReviewRule['day'],
  calendar: CalendarTable | null,
  zone: string,
  years: Years,
): ReviewDate[] {
  return monthsOf(years).map((month) => {
    const before = previousMonth(month);
    return {
      period: before,
      from: momentAt(zone, `${before}-01`, 0),
      to: momentAt(zone, `${month}-01`, 0),
      at: momentAt(zone, dateOf(day, calendar, month), day.minute),
    };
  });
}

function dateOf(day: ReviewRule['day'], calendar: CalendarTable | null, month: string): IsoDate {
  const dates = datesFrom(`${month}-01`, 31).filter((date) => date.startsWith(month));
  const candidates = day.business && calendar ? dates.filter((date) => isOpen(calendar, date)) : dates;
  // A month without one open date is still reviewed: on its last day.
  const from = candidates.length > 0 ? candidates : dates.slice(-1);
  return from[Math.min(day.number, from.length) - 1]!;
}

/** Whether a date has open hours. */
export function isOpen(calendar: CalendarTable, date: IsoDate): boolean {
  if (calendar.extra?.some((one) => one.date === date)) return true;
  return calendar.weekly[weekdayOf(date)]!.length > 0 && !calendar.closed.includes(date);
}

function monthsOf(years: Years): string[] {
  const months: string[] = [];
  for (let year = years.from; year <= years.to; year++)
    for (let month = 1; month <= 12; month++) months.push(`${year}-${String(month).padStart(2, '0')}`);
  return months;
}

function previousMonth(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
