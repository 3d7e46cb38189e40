import { expect, test } from 'vitest';
import { percentOf, shareText } from './share.ts';

test('only all of it is a hundred percent, and nothing to cover is covered', () => {
  expect(percentOf({ covered: 1999, total: 2000 })).toBe(99.9);
  expect(percentOf({ covered: 2000, total: 2000 })).toBe(100);
  expect(percentOf({ covered: 0, total: 0 })).toBe(100);
  expect(shareText({ covered: 17, total: 33 })).toBe('17 of 33 (51.5%)');
});
