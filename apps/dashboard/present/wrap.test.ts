import { expect, test } from 'vitest';
import { wrap } from './wrap.ts';

test('a long line goes on below, set in', () => {
  expect(wrap('13:10 big_enough +20, home_market +15', 24)).toEqual(['13:10 big_enough +20,', '  home_market +15']);
});

test('a short line stays, with its indent', () => {
  expect(wrap('  x y', 24)).toEqual(['  x y']);
});

test('a word without spaces is broken where it must be', () => {
  expect(wrap('株式会社東京太陽光発電設備工事 GmbH', 16)).toEqual(['株式会社東京太', '  陽光発電設備工', '  事 GmbH']);
});
