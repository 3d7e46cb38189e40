import { expect, test } from 'vitest';
import { yearsFor } from './years-for.ts';

const years = (...texts: string[]) =>
  yearsFor(
    texts.map((text) => ({ text })),
    2026,
  );

test('last year to five years ahead', () => {
  expect(years('language 1')).toEqual({ from: 2025, to: 2031 });
});

test('widened to the years of dates in any file', () => {
  expect(years('as of 2023-05-01 10:00', 'closed 2033-01-01')).toEqual({ from: 2023, to: 2033 });
});

test('a date out of all proportion is left to itself', () => {
  expect(years('when wants_by > 1900-01-01 and wants_by < 9999-12-31')).toEqual({ from: 2025, to: 2031 });
});
