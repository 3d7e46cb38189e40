import { expect, test } from 'vitest';
import { datesBetween, momentAt, weekdayOf } from './wall-time.ts';

const at = (zone: string, date: string, minute: number) => new Date(momentAt(zone, date, minute)).toISOString();

test('a wall time is read in its zone', () => {
  expect(at('Europe/Berlin', '2026-11-20', 16 * 60 + 50)).toBe('2026-11-20T15:50:00.000Z');
});

test('a wall time that a change of clocks skips is the moment after the gap', () => {
  expect(at('Europe/Berlin', '2026-03-29', 2 * 60 + 30)).toBe('2026-03-29T01:00:00.000Z');
});

test('a doubled wall time is the first', () => {
  expect(at('Europe/Berlin', '2026-10-25', 2 * 60 + 30)).toBe('2026-10-25T00:30:00.000Z');
});

test('minute 1440 is the midnight after, also on a day of 23 hours', () => {
  expect(at('Europe/Berlin', '2026-03-29', 1440)).toBe('2026-03-29T22:00:00.000Z');
});

test('dates between are inclusive, over a year', () => {
  expect(datesBetween('2026-12-30', '2027-01-01')).toEqual(['2026-12-30', '2026-12-31', '2027-01-01']);
  expect(datesBetween('2027-01-02', '2027-01-01')).toEqual([]);
});

test('Monday is 0, Sunday 6', () => {
  expect(['2026-11-23', '2026-11-29'].map(weekdayOf)).toEqual([0, 6]);
});
