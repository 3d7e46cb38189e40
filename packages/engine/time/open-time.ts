import type { CalendarTable, Moment, OpenSpan } from '@smk/plan';
import { isoDate, weekday, type DayNumber } from './dates.ts';
import { DAY, MINUTE, dayAt, momentAt } from './wall-clock.ts';
import { OutsideTables } from './outside-tables.ts';

/**
 * The moment at which `open` milliseconds of open time are used up. A start outside hours counts from the next opening;
 * time used up exactly at a closing is that closing.
 */
export function afterOpenTime(calendar: CalendarTable, from: Moment, open: number): Moment {
  let left = open;
  for (let day = dayAt(calendar.zone, from); ; day += 1) {
    for (const [opening, closing] of openings(calendar, day)) {
      const start = Math.max(opening, from);
      if (closing <= start) continue;
      if (left <= closing - start) return start + left;
      left -= closing - start;
    }
  }
}

/** The closing time of the `count`th open day (at least 1) after the day of the start; a half day counts. */
export function closingOfOpenDay(calendar: CalendarTable, from: Moment, count: number): Moment {
  let left = count;
  for (let day = dayAt(calendar.zone, from) + 1; ; day += 1) {
    const closing = openings(calendar, day).at(-1)?.[1];
    if (closing === undefined) continue;
    left -= 1;
    if (left <= 0) return closing;
  }
}

/** Whether a calendar is open at a moment; a closing moment is closed. */
export function isOpenAt(calendar: CalendarTable, at: Moment): boolean {
  return openings(calendar, dayAt(calendar.zone, at)).some(([opening, closing]) => opening <= at && at < closing);
}

/** The next moment after `from` at which a calendar opens. */
export function nextOpening(calendar: CalendarTable, from: Moment): Moment {
  for (let day = dayAt(calendar.zone, from); ; day += 1) {
    const next = openings(calendar, day).find(([opening]) => opening > from);
    if (next) return next[0];
  }
}

/** The latest moment from which `open` milliseconds of open time are used up at `until`. */
export function beforeOpenTime(calendar: CalendarTable, until: Moment, open: number): Moment {
  let left = open;
  for (let day = dayAt(calendar.zone, until); ; day -= 1) {
    for (const [opening, closing] of openings(calendar, day).toReversed()) {
      const end = Math.min(closing, until);
      if (end <= opening) continue;
      if (left <= end - opening) return end - left;
      left -= end - opening;
    }
  }
}

/** The closing time of the `count`th open day (at least 1) before the day of `until`. */
export function closingOfOpenDayBefore(calendar: CalendarTable, until: Moment, count: number): Moment {
  let left = count;
  for (let day = dayAt(calendar.zone, until) - 1; ; day -= 1) {
    const closing = openings(calendar, day).at(-1)?.[1];
    if (closing === undefined) continue;
    left -= 1;
    if (left <= 0) return closing;
  }
}

/**
 * When a calendar is open on a day, `[opening, closing)` in order, without spans that a change of clocks swallows.
 * Throws for days outside the table's years: what is closed there is not known.
 */
function openings(calendar: CalendarTable, day: DayNumber): readonly Span[] {
  const date = isoDate(day);
  if (date < calendar.from || date > calendar.to) throw outsideTable(calendar, date);
  const spans = spansOn(calendar, day, date);
  const opened = spans
    .map(
      ([start, end]) =>
        [momentAt(calendar.zone, wallTimeOf(day, start)), momentAt(calendar.zone, wallTimeOf(day, end))] as const,
    )
    .filter(([opening, closing]) => opening < closing);
  const { within } = calendar;
  return within === undefined ? opened : opened.flatMap((span) => cutBy(within, span));
}

type Span = readonly [opening: Moment, closing: Moment];

/** The parts of a span in which another calendar is open too. */
function cutBy(other: CalendarTable, [opening, closing]: Span): readonly Span[] {
  const parts: Span[] = [];
  for (let day = dayAt(other.zone, opening); day <= dayAt(other.zone, closing); day += 1)
    for (const [from, to] of openings(other, day)) {
      const part: Span = [Math.max(from, opening), Math.min(to, closing)];
      if (part[0] < part[1]) parts.push(part);
    }
  return parts;
}

/** A day that is named as open is open then, whatever the week and the holidays say. */
function spansOn(calendar: CalendarTable, day: DayNumber, date: string): readonly OpenSpan[] {
  const extra = calendar.extra?.find((one) => one.date === date);
  if (extra !== undefined) return extra.open;
  return isClosed(calendar, date) ? [] : (calendar.weekly[weekday(day)] ?? []);
}

const wallTimeOf = (day: DayNumber, minute: number): number => day * DAY + minute * MINUTE;

/** Invariant: `closed` is in ascending order, and ISO dates compare as text. */
function isClosed(calendar: CalendarTable, date: string): boolean {
  let low = 0;
  let high = calendar.closed.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const closed = calendar.closed[middle]!;
    if (closed === date) return true;
    if (closed < date) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

function outsideTable(calendar: CalendarTable, date: string): OutsideTables {
  return new OutsideTables(
    `The calendar ${calendar.name} knows ${calendar.from} to ${calendar.to} and was asked about ${date}.`,
  );
}
