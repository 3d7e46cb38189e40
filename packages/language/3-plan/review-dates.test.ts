import { expect, test } from 'vitest';
import { calendarTable } from './calendar-table.ts';
import { reviewDates } from './review-dates.ts';

const years = { from: 2026, to: 2027 };
const berlin = calendarTable(
  {
    name: 'berlin',
    zone: 'Europe/Berlin',
    open: [{ days: [0, 1, 2, 3, 4], span: [540, 1050] }],
    holidaysOf: ['DE-BE'],
    openOn: [],
    closedAt: [],
    closed: [{ from: '2026-12-24', to: '2027-01-01' }],
  },
  years,
);

const shown = (business: boolean, number: number) =>
  reviewDates({ business, number, minute: 540 }, berlin, 'Europe/Berlin', years).map(
    ({ period, from, to, at }) => `${period} ${iso(from)} ${iso(to)} ${iso(at)}`,
  );

function iso(at: number): string {
  return new Date(at).toISOString().slice(0, 16);
}

test('business day 1 is the first open date of the month, looking at the month before', () => {
  const dates = shown(true, 1);
  expect(dates).toHaveLength(24);
  // New Year is closed, and the 2nd and 3rd of January 2027 are a weekend; May 1st is closed and a Friday.
  expect(dates[12]).toBe('2026-12 2026-11-30T23:00 2026-12-31T23:00 2027-01-04T08:00');
  expect(dates[4]).toBe('2026-04 2026-03-31T22:00 2026-04-30T22:00 2026-05-04T07:00');
});

test('a plain day counts from the first, open or not', () => {
  expect(shown(false, 2)[0]).toBe('2025-12 2025-11-30T23:00 2025-12-31T23:00 2026-01-02T08:00');
});

test('a day that a month does not have is its last one', () => {
  expect(shown(false, 31)[1]).toContain('2026-02-28T08:00');
  expect(shown(true, 23)[11]).toContain('2026-12-23T08:00');
});
