import { expect, test } from 'vitest';
import { runTests } from './rehearse.ts';
import { compiled, header } from './test-material/small.ts';

/** Each row with its line, counted from the test's own, and what fails in it. */
function rows(...lines: readonly string[]) {
  const { plan, tests } = compiled(`test "t" cases {\n${lines.join('\n')}\n}\n`);
  return runTests(plan, tests).map(({ name, place, failures }) => [
    name,
    place.line - header,
    ...failures.map(({ sentence }) => sentence.replace(/\d+/, (line) => String(Number(line) - header))),
  ]);
}

test('each row is a test of its own, by its name or else by what is given, on its line', () => {
  expect(
    rows(
      '                | email             | employees | expect fit | expect refused |',
      'a_rival         | "a@rival.example" | 300       | any        | rival          |',
      '"a small one"   | "a@firma.example" | 3         | 0          | no             |',
      '                | "b@firma.example" | unknown   | 20         | yes            |',
    ),
  ).toEqual([
    ['t: a_rival', 3],
    ['t: a small one', 4],
    [
      't: "b@firma.example", unknown',
      5,
      'Line 5 expects `fit is 20`, but fit was 0, and no line fired.',
      'Line 5 expects `refused`, but country, employees were unknown.',
    ],
  ]);
});

test('every kind of column', () => {
  expect(
    rows(
      'as of 2026-11-16 10:00',
      'given lead { email "k@firma.example" }',
      '| employees | country | when asked | at | expect stage | expect owner | expect big | expect accept | expect waits for | expect handed over by | expect owner was reminded | expect ended as |',
      '| 350 | DE | no | 2026-11-16 10:00 | ready | anna      | yes | is open             | none    | to_sales | no  | none |',
      '| 350 | FR | 2  | 2026-11-16 10:30 | ready | letterbox | yes | is open             | none    | to_sales | yes | none |',
      '| 350 | AT | no | 2026-11-16 11:01 | ready | desk      | yes | was breached        | none    | to_sales | yes | any  |',
      '| 350 | unknown | no | 2026-11-16 11:01 | ready | any  | yes | any                 | country | to_sales | any | none |',
      '| 3 | FR | no | 2026-11-16 11:01 | none | any | no | any | any | none | any | any |',
      '| unknown | FR | no | 2026-11-16 11:01 | insufficient data | any | no | any | any | none | any | any |',
    ).flatMap(([, , ...failures]) => failures),
  ).toEqual([]);
});

test('the table stands among the lines: what is above it comes first, what is below it last', () => {
  expect(
    rows(
      'as of 2026-11-16 10:00',
      'given lead { email "k@firma.example", country DE, employees 350 }',
      'at 2026-11-16 10:10 when owner accepts',
      '| at               | employees | expect accept  | expect fit |',
      '| 2026-11-16 10:20 | 350       | was met in time | 40        |',
      '| 2026-11-16 10:30 | 400       | was met in time | 40 because big, home |',
      'at 2026-11-16 15:00 expect contact was not breached',
    ),
  ).toEqual([
    [
      't: 2026-11-16 10:20, 350',
      6,
      'Line 8 expects `contact was not breached` at 2026-11-16 15:00, but contact was breached, due 2026-11-16 14:00.',
    ],
    [
      't: 2026-11-16 10:30, 400',
      7,
      'Line 8 expects `contact was not breached` at 2026-11-16 15:00, but contact was breached, due 2026-11-16 14:00.',
    ],
  ]);
});
