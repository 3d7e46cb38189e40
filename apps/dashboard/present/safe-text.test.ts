import { expect, test } from 'vitest';
import { safeText } from './safe-text.ts';

test.each([
  ['a colour', '\u001B[31mred\u001B[0m', 'red'],
  ['a clear screen', 'Firma\u001B[2J\u001B[H GmbH', 'Firma GmbH'],
  ['a link that lies', '\u001B]8;;http://evil.example\u0007Bank\u001B]8;;\u0007', 'Bank'],
  ['a write to the clipboard', 'x\u001B]52;c;ZXZpbA==\u001B\\y', 'xy'],
  ['a sequence without its end', 'x\u001B]0;title', 'x'],
  ['an eight-bit sequence', 'x\u009B2Jy', 'xy'],
  ['a device control string', 'a\u001BPq#0\u001B\\b', 'ab'],
  ['turned direction', 'abc\u202Etxt.exe', 'abctxt.exe'],
  ['lines in a name', 'one\ntwo\r\nthree\u2028four', 'one⏎two⏎three⏎four'],
  ['a tab and a bell', 'a\tb\u0007', 'a b'],
  ['nothing wrong', 'Bäckerei Öz & Söhne 株式会社', 'Bäckerei Öz & Söhne 株式会社'],
])('%s is made harmless', (_, hostile, harmless) => {
  expect(safeText(hostile)).toBe(harmless);
});

test('marks are not stacked over other lines', () => {
  expect([...safeText(`Z${'\u0336\u0337\u0338'.repeat(20)}`)].length).toBeLessThanOrEqual(3);
});

test('a text of a megabyte is cut', () => {
  expect(safeText('x'.repeat(1_000_000)).length).toBe(400);
});
