import type { ZoneTable } from '@smk/plan';
import { expect, test } from 'vitest';
import { momentAt, sameWallTime, wallTime } from './wall-clock.ts';

const at = (text: string): number => Date.parse(text);
const berlin: ZoneTable = {
  zone: 'Europe/Berlin',
  tzdb: 'test',
  transitions: [
    [at('2025-12-31T23:00Z'), 3600],
    [at('2026-03-29T01:00Z'), 7200],
    [at('2026-10-25T01:00Z'), 3600],
  ],
};
const onTheWall = (text: string): number => at(`${text}Z`);

test('a wall time that a change of clocks skips means the moment after the gap', () => {
  expect(momentAt(berlin, onTheWall('2026-03-29T02:30'))).toBe(at('2026-03-29T03:00+02:00'));
});

test('of a doubled wall time the first is meant', () => {
  expect(momentAt(berlin, onTheWall('2026-10-25T02:30'))).toBe(at('2026-10-25T02:30+02:00'));
});

test('the hour after a doubled one comes after both', () => {
  expect(momentAt(berlin, onTheWall('2026-10-25T03:00'))).toBe(at('2026-10-25T03:00+01:00'));
});

test('seven days before a Monday noon is the Monday before at noon, across the change of clocks', () => {
  expect(sameWallTime(berlin, at('2026-03-30T12:00+02:00'), { months: 0, days: -7 })).toBe(
    at('2026-03-23T12:00+01:00'),
  );
});

test('a month after the last day of January is the last day of February', () => {
  expect(sameWallTime(berlin, at('2026-01-31T09:00+01:00'), { months: 1, days: 0 })).toBe(at('2026-02-28T09:00+01:00'));
});

test('no step at all stays in the second pass of a doubled hour', () => {
  const second = at('2026-10-25T02:30+01:00');
  expect(sameWallTime(berlin, second, { months: 0, days: 0 })).toBe(second);
});

test('before its first entry a table says nothing, and that is said', () => {
  expect(() => wallTime(berlin, at('2025-06-01T00:00Z'))).toThrow('The table of Europe/Berlin begins at');
  expect(() => momentAt(berlin, onTheWall('2025-06-01T00:00'))).toThrow('says nothing of');
});
