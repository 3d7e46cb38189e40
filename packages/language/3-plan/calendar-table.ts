import type { CalendarTable, IsoDate, OpenSpan } from '@smk/plan';
import { publicHolidays } from './public-holidays.ts';
import { datesBetween, weekdayOf } from './wall-time.ts';
import type { Years } from './years.ts';
import { zoneTable } from './zone-table.ts';

/** A calendar as the rules say it, its zone and regions known to exist. Monday is day 0; dates are inclusive. */
export type CalendarText = {
  readonly name: string;
  readonly zone: string;
  readonly open: readonly { readonly days: readonly number[]; readonly span: OpenSpan }[];
  readonly holidaysOf: readonly string[];
  readonly closed: readonly { readonly from: IsoDate; readonly to: IsoDate }[];
  /** Days with hours of their own, whatever the week and the holidays say. */
  readonly openOn: readonly DatedHours[];
  /** Hours at which some days are closed that are open otherwise. */
  readonly closedAt: readonly DatedHours[];
};

/** The same hours on each of some days. */
export type DatedHours = {
  readonly days: readonly { readonly from: IsoDate; readonly to: IsoDate }[];
  readonly spans: readonly OpenSpan[];
};

/** The calendar as tables of integers and dates, valid over the years. */
export function calendarTable(calendar: CalendarText, years: Years): CalendarTable {
  const weekly = weekdays.map((day) =>
    joined(calendar.open.filter(({ days }) => days.includes(day)).map(({ span }) => span)),
  );
  const closed = closedDates(calendar, years);
  const dated = datedHours(calendar, weekly, new Set(closed));
  const extra = dated.filter(({ open }) => open.length > 0);
  // A day of which nothing is left is closed, even one that is opened by itself.
  const shut = dated.filter(({ open, date }) => open.length === 0 && isIn(years, date)).map(({ date }) => date);
  return {
    name: calendar.name,
    zone: zoneTable(calendar.zone, years),
    from: `${years.from}-01-01`,
    to: `${years.to}-12-31`,
    weekly,
    closed: [...new Set([...closed, ...shut])].toSorted(),
    ...(extra.length > 0 && { extra }),
  };
}

/** The days of which hours are said, each with when it is open: by hours of its own or as the week says, without what is closed of it. */
function datedHours(
  { openOn, closedAt }: CalendarText,
  weekly: CalendarTable['weekly'],
  closed: ReadonlySet<IsoDate>,
): NonNullable<CalendarTable['extra']> {
  const [own, without] = [byDate(openOn), byDate(closedAt)];
  return [...new Set([...own.keys(), ...without.keys()])].toSorted().map((date) => {
    const ordinary = closed.has(date) ? [] : weekly[weekdayOf(date)]!;
    return { date, open: apartFrom(own.get(date) ?? ordinary, without.get(date) ?? []) };
  });
}

function byDate(dated: readonly DatedHours[]): ReadonlyMap<IsoDate, readonly OpenSpan[]> {
  const hours = new Map<IsoDate, readonly OpenSpan[]>();
  for (const { days, spans } of dated)
    for (const { from, to } of days)
      for (const date of datesBetween(from, to)) hours.set(date, joined([...(hours.get(date) ?? []), ...spans]));
  return hours;
}

/** What is left of open spans where others are closed. */
export function apartFrom(open: readonly OpenSpan[], closed: readonly OpenSpan[]): readonly OpenSpan[] {
  return closed.reduce<readonly OpenSpan[]>(
    (left, [from, to]) =>
      left.flatMap(([start, end]) =>
        (
          [
            [start, Math.min(end, from)],
            [Math.max(start, to), end],
          ] as const
        ).filter(([opening, closing]) => opening < closing),
      ),
    open,
  );
}

const weekdays = [0, 1, 2, 3, 4, 5, 6];

/** Spans in order, touching and overlapping ones made one, so that no minute counts twice. */
function joined(spans: readonly OpenSpan[]): OpenSpan[] {
  const result: OpenSpan[] = [];
  for (const span of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && span[0] <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], span[1])];
    else result.push(span);
  }
  return result;
}

function closedDates(calendar: CalendarText, years: Years): IsoDate[] {
  const dates = new Set<IsoDate>();
  for (const region of calendar.holidaysOf) for (const date of publicHolidays(region, years)) dates.add(date);
  for (const { from, to } of calendar.closed) for (const date of datesBetween(from, to)) dates.add(date);
  return [...dates].filter((date) => isIn(years, date)).toSorted();
}

const isIn = (years: Years, date: IsoDate): boolean => `${years.from}-01-01` <= date && date <= `${years.to}-12-31`;
