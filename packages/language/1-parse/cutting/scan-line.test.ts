import { expect, test } from 'vitest';
import { scanLine } from './scan-line.ts';

test('a comment ends the code, and its columns stay', () => {
  expect(scanLine('  needs email # why')).toEqual({
    code: '  needs email      ',
    bare: '  needs email      ',
    indent: 2,
    comment: { text: '# why', index: 14 },
    openQuote: null,
  });
});

test('a quote hides the sign of a comment and brackets', () => {
  const line = scanLine('list x { "a # {", "b\\"}" } # end');
  expect(line.bare).toBe('list x { "     ", "    " }      ');
  expect(line.comment?.text).toBe('# end');
});

test('an address hides its dashes and capitals', () => {
  expect(scanLine('person a "A" <a-b@Firma.example>').bare).toBe('person a " " <                 >');
});

test('a quote that is not closed is found', () => {
  expect(scanLine('company "Nord {').openQuote).toBe(8);
});

test('a line with nothing but a comment has no code', () => {
  expect(scanLine('   # nothing').indent).toBe(-1);
});
