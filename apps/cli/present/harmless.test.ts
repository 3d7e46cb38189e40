import { expect, test } from 'vitest';
import { harmless } from './harmless.ts';

test.each([
  ['a\u001b[2Jb', 'a·[2Jb'],
  ['a\nb', 'a·b'],
  ['\u202ea\u061cb\u00adc\u{e0041}', '·a·b·c·'],
  ['Z\u0336\u0337\u0338\u0339', 'Z\u0336\u0337'],
  ['Müller 株式会社', 'Müller 株式会社'],
])('%j is shown as %j', (text, shown) => {
  expect(harmless(text)).toBe(shown);
});
