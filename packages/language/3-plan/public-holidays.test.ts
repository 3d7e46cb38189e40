import { expect, test } from 'vitest';
import { lookUpRegion, publicHolidays } from './public-holidays.ts';

test('holidays of the state, not only of the country', () => {
  const dates = publicHolidays('DE-BE', { from: 2026, to: 2026 });
  expect(dates).toContain('2026-03-08');
  expect(publicHolidays('DE-BY', { from: 2026, to: 2026 })).not.toContain('2026-03-08');
});

test('a holiday moved to a working day is closed on that day', () => {
  expect(publicHolidays('GB-ENG', { from: 2026, to: 2026 })).toContain('2026-12-28');
  expect(publicHolidays('US-CA', { from: 2026, to: 2026 })).toContain('2026-07-03');
});

test('a holiday of three days and a half closes three dates', () => {
  const inMarch = publicHolidays('TR', { from: 2026, to: 2026 }).filter((date) => date.startsWith('2026-03'));
  expect(inMarch).toEqual(['2026-03-20', '2026-03-21', '2026-03-22']);
});

test('regions that exist', () => {
  expect(['DE', 'DE-BE', 'US-CA', 'GB-ENG', 'DE-BY-A'].map((region) => lookUpRegion(region).kind)).toEqual(
    Array(5).fill('known'),
  );
});

test('regions that do not exist say up to where they do', () => {
  expect(lookUpRegion('XX-BE')).toEqual({ kind: 'unknown country' });
  expect(lookUpRegion('DE-XX')).toMatchObject({
    kind: 'unknown part',
    of: 'DE',
    parts: expect.arrayContaining(['BE', 'BY']),
  });
  expect(lookUpRegion('DE-BY-XX')).toMatchObject({ kind: 'unknown part', of: 'DE-BY' });
});
