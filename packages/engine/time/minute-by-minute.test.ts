import type { CalendarTable, Duration, OpenSpan, ZoneTable } from '@smk/plan';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { due } from './due.ts';

// Zones with both changes of clocks, with none, with one of half an hour, with one at midnight, and with a day that never was.
const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Pacific/Apia',
];
const [firstYear, lastYear] = [2010, 2019];

const weeks: readonly (readonly string[])[] = [
  ['mon-fri 09:00-17:30'],
  ['mon-thu 08:00-12:00', 'mon-thu 13:00-17:15', 'fri 08:00-12:00'],
  ['mon-sun 00:00-24:00'],
  ['sat-sun 00:00-06:00', 'wed 22:00-24:00'],
  ['mon-sun 01:45-02:20', 'sun 02:20-02:40', 'sun 03:10-04:00'],
  ['sun 00:00-00:30', 'mon 23:30-24:00'],
];

type CalendarText = {
  readonly zone: string;
  readonly week: readonly string[];
  readonly closed: readonly string[];
  /** Hours of single days: `2016-12-24 09:00-12:00`. */
  readonly openOn: readonly string[];
};

const hoursOfADay = ['00:00-24:00', '09:00-12:00', '01:30-03:30', '23:15-24:00'];

type Drawn = {
  readonly from: number;
  readonly week: readonly string[];
  readonly holidays: readonly number[];
  readonly shortDays: readonly (readonly [number, string])[];
};

describe.each(zones)('in %s, over ten years, what is due is what stepping minute by minute finds', (zone) => {
  const year = fc.integer({ min: firstYear, max: lastYear });
  const anywhere = fc
    .tuple(year, fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 1439 }))
    .map(
      ([y, day, minute]) =>
        Temporal.Instant.from(`${y}-01-05T00:00Z`).epochMilliseconds + (day * 1440 + minute) * 60_000,
    );
  const changes = changesOfClocks(zone);
  const aroundAChange = changes
    .filter((at) => at < Date.UTC(lastYear, 10))
    .map((at) => fc.integer({ min: -2200, max: 300 }).map((minutes) => at + minutes * 60_000));
  const starts = changes.length === 0 ? anywhere : fc.oneof(anywhere, fc.oneof(...aroundAChange));
  const table = zoneTable(zone);

  const text = ({ from, week, holidays, shortDays }: Drawn): CalendarText => {
    const later = (days: number): string => dateText(zone, from + days * 86_400_000);
    const openOn = new Map(shortDays.map(([days, hours]) => [later(days), hours]));
    return {
      zone,
      week,
      closed: holidays.map(later).toSorted(),
      openOn: [...openOn].map(([date, hours]) => `${date} ${hours}`).toSorted(),
    };
  };
  const calendars: fc.Arbitrary<Drawn> = fc.record({
    from: starts,
    week: fc.constantFrom(...weeks),
    holidays: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }),
    shortDays: fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom(...hoursOfADay)), { maxLength: 3 }),
  });

  test('for business minutes and hours', () => {
    fc.assert(
      fc.property(calendars, fc.integer({ min: 1, max: 600 }), (drawn, minutes) => {
        const { from } = drawn;
        const calendar = text(drawn);
        const found = due(
          { amount: minutes, unit: 'minutes', business: true },
          calendarTable(calendar, table),
          table,
          from,
        );
        expect(shown(zone, found)).toBe(shown(zone, openMinutesLater(calendar, from, minutes)));
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test('for business days', () => {
    fc.assert(
      fc.property(calendars, fc.integer({ min: 1, max: 4 }), (drawn, days) => {
        const { from } = drawn;
        const calendar = text(drawn);
        const found = due({ amount: days, unit: 'days', business: true }, calendarTable(calendar, table), table, from);
        expect(shown(zone, found)).toBe(shown(zone, closingOfOpenDay(calendar, from, days)));
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test('for days, weeks and months at the same time on the wall', () => {
    const steps = fc.record({
      unit: fc.constantFrom('days', 'weeks', 'months'),
      amount: fc.integer({ min: 1, max: 14 }),
    });
    fc.assert(
      fc.property(starts, steps, (from, { unit, amount }) => {
        const duration: Duration = { unit, amount, business: false };
        expect(shown(zone, due(duration, null, table, from))).toBe(
          shown(zone, sameTimeLater(zone, from, { [unit]: amount })),
        );
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

// The oracle. It knows the text of the calendar and a clock on the wall, and moves on a minute at a time.

const clock = (zone: string, at: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
const shown = (zone: string, at: number): string => clock(zone, at).toString();

/** What the clock shows, as `2026-03-29T01:59`, which compares as text. */
function wall(zone: string, at: number): string {
  const { year, month, day, hour, minute } = clock(zone, at);
  return `${year}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}`;
}
const pad = (part: number): string => String(part).padStart(2, '0');
const dateText = (zone: string, at: number): string => wall(zone, at).slice(0, 10);

/** The minutes from a moment on, each with the furthest that the clock has shown: a clock put back opens nothing again. */
function* minutesFrom(zone: string, from: number): Generator<{ at: number; furthest: string }> {
  let furthest = '';
  for (let at = from - 4 * 3_600_000; ; at += 60_000) {
    const now = wall(zone, at);
    if (now > furthest) furthest = now;
    if (at >= from) yield { at, furthest };
  }
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function isOpen(calendar: CalendarText, furthest: string): boolean {
  const [date, time] = furthest.split('T') as [string, string];
  const own = calendar.openOn.find((line) => line.startsWith(date));
  if (own !== undefined) {
    const [opens, closes] = own.split(' ')[1]!.split('-') as [string, string];
    return opens <= time && time < closes;
  }
  return (
    !calendar.closed.includes(date) &&
    hoursOf(calendar.week, weekdayOf(date)).some(({ opens, closes }) => opens <= time && time < closes)
  );
}

const weekdayOf = kept((date: string) => Temporal.PlainDate.from(date).dayOfWeek - 1);

const hoursOf = (week: readonly string[], weekday: number) =>
  week.map(readLine).filter(({ first, last }) => first <= weekday && weekday <= last);

const readLine = kept((line: string): { first: number; last: number; opens: string; closes: string } => {
  const [days, hours] = line.split(' ') as [string, string];
  const [first, last = first] = days.split('-').map((day) => weekdays.indexOf(day)) as [number, number?];
  const [opens, closes] = hours.split('-') as [string, string];
  return { first, last, opens, closes };
});

/** Reads each text once: the oracle asks at every minute. */
function kept<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => known.get(text) ?? known.set(text, read(text)).get(text)!;
}

function openMinutesLater(calendar: CalendarText, from: number, minutes: number): number {
  let used = 0;
  for (const { at, furthest } of minutesFrom(calendar.zone, from)) {
    if (isOpen(calendar, furthest)) used += 1;
    if (used === minutes) return at + 60_000;
  }
  throw new Error('unreachable');
}

function closingOfOpenDay(calendar: CalendarText, from: number, days: number): number {
  const startDay = dateText(calendar.zone, from);
  const seen = new Map<string, number>();
  for (const { at, furthest } of minutesFrom(calendar.zone, from)) {
    const date = furthest.slice(0, 10);
    if (seen.size === days && !seen.has(date)) return [...seen.values()].at(-1)!;
    if (date > startDay && isOpen(calendar, furthest)) seen.set(date, at + 60_000);
  }
  throw new Error('unreachable');
}

function sameTimeLater(zone: string, from: number, step: Temporal.DurationLike): number {
  const wanted = Temporal.PlainDateTime.from(wall(zone, from)).add(step);
  const text = wanted.toString().slice(0, 16);
  const before = wanted.toZonedDateTime(zone).epochMilliseconds - 27 * 3_600_000;
  for (let at = before; ; at += 60_000) if (wall(zone, at) >= text) return at;
}

// The tables that a compiler would make, for the engine alone.

function changesOfClocks(zone: string): number[] {
  const changes: number[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(`${firstYear - 1}-12-31T00:00[${zone}]`);
  while ((at = at.getTimeZoneTransition('next')) !== null && at.year <= lastYear + 2)
    changes.push(at.epochMilliseconds);
  return changes;
}

function zoneTable(zone: string): ZoneTable {
  const start = Temporal.ZonedDateTime.from(`${firstYear - 1}-12-31T00:00[${zone}]`).epochMilliseconds;
  const transitions = [start, ...changesOfClocks(zone)].map((at): [number, number] => {
    return [at, clock(zone, at).offsetNanoseconds / 1e9];
  });
  return { zone, tzdb: 'test', transitions };
}

function calendarTable(text: CalendarText, zone: ZoneTable): CalendarTable {
  const minute = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const weekly = weekdays.map((_, weekday) =>
    hoursOf(text.week, weekday)
      .map(({ opens, closes }): OpenSpan => [minute(opens), minute(closes)])
      .toSorted((a, b) => a[0] - b[0]),
  );
  const extra = text.openOn.map((line) => {
    const [date, hours] = line.split(' ') as [string, string];
    const [opens, closes] = hours.split('-') as [string, string];
    return { date, open: [[minute(opens), minute(closes)] as const] };
  });
  const [from, to] = [`${firstYear}-01-01`, `${lastYear + 1}-12-31`];
  return { name: 'test', zone, from, to, weekly, closed: text.closed, ...(extra.length > 0 && { extra }) };
}
