import { expect, test } from 'vitest';
import { casesBlock, saidOf } from '../test-material/small-company.ts';

const said = (...lines: readonly string[]): readonly string[] => saidOf(casesBlock(...lines));
const row = '| consent | expect refused |';

test('rows with and without names, lines around them, and moments in order are fine', () => {
  expect(
    said(
      'as of 2026-11-16 10:00',
      'given lead { email "k@firma.example", employees 350 }',
      'at 2026-11-16 10:10 when demo_requested { product "roof" }',
      '         | consent | at               | expect stage | expect accept |',
      '  a_yes  | yes     | 2026-11-16 10:10 | mql          | is open       |',
      '  "a no" | no      | 2026-11-16 10:20 | none         | any           |',
      'at 2026-11-16 10:20 expect not ended',
    ),
  ).toEqual([]);
});

test.each([
  ['a table', [], 'SMK4001 text.smk 1: A test of cases needs a table. (Add `| email | expect refused |`.)'],
  [
    'rows',
    [row],
    'SMK4001 text.smk 1: A test of cases needs rows below the head of its table. (Add `| unknown | unknown |`.)',
  ],
  [
    'the moment at which it starts, where something happens at one',
    [row, '| yes | no |', 'at 2026-11-16 10:00 expect no stage'],
    'SMK4001 text.smk 1: A test that says when something happens needs `as of` with the moment at which it starts. (Add `as of 2026-11-20 16:50`.)',
  ],
])('what lacks is said: %s', (_, lines, problem) => {
  expect(said(...lines)).toEqual([problem]);
});

test.each([
  [
    'a field that there is not, likely misspelt',
    ['| consnt | expect refused |', '| yes | no |'],
    'SMK2001 text.smk 2: There is no field of the lead called `consnt`. (Did you mean `consent`?)',
  ],
  [
    'something that cannot be expected',
    ['| consent | expect refsed |', '| yes | no |'],
    'SMK2001 text.smk 2: There is no score, line of a score, obligation, or value of the lead called `refsed`. (Did you mean `refused`?)',
  ],
  [
    'a column twice',
    ['| consent | consent | expect refused |', '| yes | yes | no |'],
    'SMK4002 text.smk 2: `consent` is said on line 2 of text.smk already. (Keep one of the two.)',
  ],
  [
    'a name twice',
    [row, 'one | yes | no |', 'one | no | no |'],
    'SMK4002 text.smk 4: `one` is said on line 3 of text.smk already. (Keep one of the two.)',
  ],
  [
    'two starts',
    ['as of 2026-11-16 10:00', '| as of | expect refused |', '| 2026-11-16 10:00 | no |'],
    'SMK4002 text.smk 3: The moment at which it starts is said on line 2 of text.smk already. (Keep one of the two.)',
  ],
  [
    'a value of another type, at its cell',
    ['| employees | expect refused |', '| "350" | no |'],
    'SMK3014 text.smk 3: `employees` is a whole number, and `"350"` is a text. (Write `350`.)',
  ],
  [
    'a refusal that there is not',
    [row, '| no | no_consnt |'],
    'SMK2001 text.smk 3: There is no `refuse` line called `no_consnt`. (Did you mean `no_consent`?)',
  ],
  [
    'points out of range',
    ['| employees | expect fit |', '| 350 | 99 |'],
    'SMK6004 text.smk 3: `fit` goes from 0 to 60 and is never 99.',
  ],
  [
    'a row before what stands above it',
    ['as of 2026-11-16 10:00', '| at | expect refused |', '| 2026-11-16 09:00 | no |'],
    'SMK6002 text.smk 4: This happens before `2026-11-16 10:00`, which stands above it. (Write the lines of a test in the order in which they happen.)',
  ],
  [
    'a line before a row above it',
    [
      'as of 2026-11-16 10:00',
      '| at | expect refused |',
      '| 2026-11-16 11:00 | no |',
      'at 2026-11-16 10:30 expect no stage',
    ],
    'SMK6002 text.smk 5: This happens before `2026-11-16 11:00`, which stands above it. (Write the lines of a test in the order in which they happen.)',
  ],
  [
    'a moment beyond the calendars',
    ['| as of | expect refused |', '| 2090-11-16 09:00 | no |'],
    'SMK6006 text.smk 3: `2090-11-16` lies outside the years 2026 to 2026, for which the calendars are made. (Choose a date from 2026 to 2026.)',
  ],
  [
    'a misspelt word in the head',
    ['| consent | exepct refused |', '| yes | no |'],
    'SMK1022 text.smk 2: `exepct` does not fit here; `expect` does. (Write `| consent | expect refused |`.)',
  ],
])('one slip is one problem: %s', (_, lines, problem) => {
  expect(said(...lines)).toEqual([problem]);
});
