import { expect, test } from 'vitest';
import { dayAndTime, span, timeOfDay } from './when.ts';

test.each([
  [-12 * 60_000, '-12m'],
  [4 * 60_000 + 59_000, '04m'],
  [0, '00m'],
  [3 * 3_600_000, '3h'],
  [47 * 3_600_000, '47h'],
  [50 * 3_600_000, '2d'],
])('%d milliseconds read %s', (milliseconds, text) => {
  expect(span(milliseconds)).toBe(text);
});

test('moments are shown in the company’s time zone', () => {
  const moment = Date.UTC(2026, 10, 20, 15, 50);
  expect(timeOfDay(moment, 'Europe/Berlin')).toBe('16:50');
  expect(dayAndTime(moment, 'Europe/Berlin')).toBe('Fri 20 Nov 16:50');
});
