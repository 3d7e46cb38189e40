import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Duration, ZoneTable } from '@smk/plan';
import { isWithin, sinceEver, windowEdges } from './window-edges.ts';

// A zone with short summers, so that windows often cross a change of clocks; hours are the grain, so that each can be tried.
const hour = 3_600_000;
const zone: ZoneTable = sinceEver({
  zone: 'Test',
  tzdb: 'test',
  transitions: [
    [0, 3600],
    ...Array.from({ length: 60 }, (_, n): [number, number] => [(400 + n * 200 + (n % 7)) * hour, n % 2 ? 3600 : 7200]),
  ],
});
const within = fc.oneof(
  fc.record({
    amount: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom('hours' as const, 'days' as const),
    business: fc.constant(false),
  }),
  fc.record({
    amount: fc.integer({ min: 1, max: 5 }),
    unit: fc.constantFrom('weeks' as const, 'months' as const),
    business: fc.constant(false),
  }),
);

test('the edges of a window are where trying each hour finds them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 5000 }), within, (start, duration: Duration) => {
      const tried = [];
      for (let at = start - 2; at < start + 24 * 170; at += 1) {
        const before = isWithin(zone, duration, start * hour, (at - 1) * hour);
        if (before !== isWithin(zone, duration, start * hour, at * hour)) tried.push(at * hour);
      }
      expect(windowEdges(zone, duration, start * hour)).toEqual(tried);
    }),
    { numRuns: 300 },
  );
});

test('seven days before a Monday excludes the Monday before at the same minute', () => {
  const week: Duration = { amount: 7, unit: 'days', business: false };
  const utc = sinceEver({ zone: 'UTC', tzdb: 'test', transitions: [[0, 0]] });
  expect(isWithin(utc, week, 1000 * hour, (1000 + 168) * hour - 1)).toBe(true);
  expect(isWithin(utc, week, 1000 * hour, (1000 + 168) * hour)).toBe(false);
  expect(isWithin(utc, week, 1000 * hour, 1000 * hour - 1)).toBe(false);
});
