import type { CalendarTable, IsoDate, OpenSpan } from '@smk/plan';
import { publicHolidays } from './public-holidays.ts';
import { datesBetween } from './wall-time.ts';
import type { Years } from './years.ts';
import { zoneTable } from './zone-table.ts';

/** A calendar as the rules say it, its zone and regions known to exist. Monday is day 0; dates are inclusive. */
export type CalendarText = {
  readonly name: string;
  readonly zone: string;
  readonly open: readonly { readonly days: readonly number[]; readonly span: OpenSpan }[];
  readonly holidaysOf: readonly string[];
  readonly closed: readonly { readonly from: IsoDate; readonly to: IsoDate }[];
  /** Single days with hours of their own. */
  readonly extra: readonly { readonly date: IsoDate; readonly spans: readonly OpenSpan[] }[];
};

/** The calendar as tables of integers and dates, valid over the years. */
export function calendarTable(calendar: CalendarText, years: Years): CalendarTable {
  return {
    name: calendar.name,
    zone: zoneTable(calendar.zone, years),
    from: `${years.from}-01-01`,
    to: `${years.to}-12-31`,
    weekly: weekdays.map((day) =>
      joined(calendar.open.filter(({ days }) => days.includes(day)).map(({ span }) => span)),
    ),
    closed: closedDates(calendar, years),
    ...(calendar.extra.length > 0 && { extra: extraDates(calendar) }),
  };
}

function extraDates({ extra }: CalendarText): NonNullable<CalendarTable['extra']> {
  const dates = [...new Set(extra.map(({ date }) => date))].toSorted();
  return dates.map((date) => ({
    date,
    open: joined(extra.filter((one) => one.date === date).flatMap(({ spans }) => spans)),
  }));
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
  const [first, last] = [`${years.from}-01-01`, `${years.to}-12-31`];
  return [...dates].filter((date) => first <= date && date <= last).toSorted();
}
