import { expect, test } from 'vitest';
import { berlin } from '../test-material/nordlicht.ts';
import { beginOf, dayBegunBy } from './day-begun.ts';

// Clocks that go back from 00:01 to 23:01, as they did in Newfoundland: the new day begins, and the old one is shown again.
const newfoundland = {
  zone: 'America/St_Johns',
  tzdb: 'test',
  transitions: [
    ['2010-01-01T00:00Z', -9000],
    ['2010-11-07T02:31Z', -12_600],
  ].map(([from, offset]): [number, number] => [Date.parse(String(from)), Number(offset)]),
};
const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const begunBy = (zone: Parameters<typeof dayBegunBy>[0], moment: string): string =>
  dateOf(dayBegunBy(zone, Date.parse(moment)));

test('a day begins at midnight on the clocks', () => {
  expect(begunBy(berlin, '2026-11-15T22:59:59.999Z')).toBe('2026-11-15');
  expect(begunBy(berlin, '2026-11-15T23:00Z')).toBe('2026-11-16');
  expect(new Date(beginOf(berlin, 20_773)).toISOString()).toBe('2026-11-15T23:00:00.000Z');
});

test('no day is taken back, whatever clocks do', () => {
  expect(begunBy(newfoundland, '2010-11-07T02:29Z')).toBe('2010-11-06');
  expect(begunBy(newfoundland, '2010-11-07T02:30Z')).toBe('2010-11-07');
  expect(begunBy(newfoundland, '2010-11-07T02:31Z')).toBe('2010-11-07');
  for (let minutes = 0; minutes < 3 * 24 * 60; minutes += 1) {
    const at = Date.parse('2010-11-05T12:00Z') + minutes * 60_000;
    expect(dayBegunBy(newfoundland, at + 60_000)).toBeGreaterThanOrEqual(dayBegunBy(newfoundland, at));
    expect(beginOf(newfoundland, dayBegunBy(newfoundland, at))).toBeLessThanOrEqual(at);
    expect(beginOf(newfoundland, dayBegunBy(newfoundland, at) + 1)).toBeGreaterThan(at);
  }
});
