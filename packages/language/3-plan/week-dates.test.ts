import type { CalendarTable } from '@smk/plan';
import { expect, test } from 'vitest';
import { calendarTable } from './calendar-table.ts';
import { weekDates } from './week-dates.ts';

const years = { from: 2026, to: 2027 };
const zone = 'Europe/Berlin';
const week = [0, 1, 2, 3, 4];
const office: CalendarTable = calendarTable(
  {
    name: 'office',
    zone,
    open: [{ days: week, span: [540, 1020] }],
    holidaysOf: ['DE-BE'],
    closed: [],
    openOn: [],
    closedAt: [],
  },
  years,
);
const dates = (day: Parameters<typeof weekDates>[0], calendar: CalendarTable | null = null) =>
  weekDates(day, calendar, zone, years).map(({ period, from, to, at }) => [
    period,
    ...[from, to, at].map((moment) => new Date(moment).toISOString()),
  ]);

test('a week is that from Monday to Monday before the review, counted as ISO 8601 does', () => {
  const all = dates({ business: false, number: 1, minute: 540 });
  expect(all[0]).toEqual([
    '2026-W01',
    '2025-12-28T23:00:00.000Z',
    '2026-01-04T23:00:00.000Z',
    '2026-01-05T08:00:00.000Z',
  ]);
  expect(all.find(([period]) => period === '2026-W53')).toEqual([
    '2026-W53',
    '2026-12-27T23:00:00.000Z',
    '2027-01-03T23:00:00.000Z',
    '2027-01-04T08:00:00.000Z',
  ]);
  expect(all).toHaveLength(104);
});

test('a week in which clocks change is an hour shorter or longer', () => {
  const hours = weekDates({ business: false, number: 1, minute: 0 }, null, zone, years).map(
    ({ from, to }) => (to - from) / 3_600_000,
  );
  expect(new Set(hours)).toEqual(new Set([167, 168, 169]));
});

test('a business day is an open one: after Easter Monday it is Tuesday, and the last one where there are not so many', () => {
  const first = dates({ business: true, number: 1, minute: 540 }, office);
  expect(first.find(([, , to]) => to === '2026-04-05T22:00:00.000Z')?.[3]).toBe('2026-04-07T07:00:00.000Z');
  const fifth = dates({ business: true, number: 5, minute: 540 }, office);
  expect(fifth.find(([, , to]) => to === '2026-04-05T22:00:00.000Z')?.[3]).toBe('2026-04-10T07:00:00.000Z');
});

test('day 3 of a week is Wednesday', () => {
  expect(dates({ business: false, number: 3, minute: 540 })[0]?.[3]).toBe('2026-01-07T08:00:00.000Z');
});
