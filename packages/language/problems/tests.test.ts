import { expect, test } from 'vitest';
import { saidOf, testBlock, type Golden } from '../test-material/small-company.ts';
import * as kinds from './tests.ts';

const cases: Readonly<Record<keyof typeof kinds, Golden>> = {
  expectsNothing: {
    wrong: testBlock('when demo_requested { product "roof" }'),
    says: [
      'SMK6001 text.smk 1: The test "it" expects nothing, so it cannot fail. (Add a line such as `expect stage is mql`.)',
    ],
    right: testBlock('when demo_requested { product "roof" }', 'expect interest is 25'),
  },
  backInTime: {
    wrong: testBlock('at 2026-11-16 11:00 when demo_requested', 'at 2026-11-16 10:30 expect interest is 25'),
    says: [
      'SMK6002 text.smk 5: This happens before `2026-11-16 11:00`, which stands above it. (Write the lines of a test in the order in which they happen.)',
    ],
    right: testBlock('at 2026-11-16 11:00 when demo_requested', 'at 2026-11-16 11:00 expect interest is 25'),
  },
  lacksRequired: {
    wrong: testBlock('given lead { employees 5 }', 'expect no stage'),
    says: ['SMK6003 text.smk 3: The lead has no `email`, which is required.'],
    right: testBlock('given lead { email "k@firma.example", employees 5 }', 'expect no stage'),
  },
  outOfRange: {
    wrong: testBlock('expect fit is 61'),
    says: ['SMK6004 text.smk 4: `fit` goes from 0 to 60 and is never 61.'],
    right: testBlock('expect fit is 60'),
  },
  beyondYears: {
    wrong: testBlock('at 2090-11-16 10:00 expect no stage'),
    says: [
      'SMK6006 text.smk 4: `2090-11-16` lies outside the years 2026 to 2026, for which the calendars are made. (Choose a date from 2026 to 2026.)',
    ],
    right: testBlock('at 2026-12-31 10:00 expect no stage'),
  },
  nothingToMeet: {
    wrong: testBlock('expect acept was met in time'),
    says: ['SMK6005 text.smk 4: Nobody owes `acept` in a handoff. (Did you mean `accept`?)'],
    right: testBlock('expect accept was met in time'),
  },
};

test.each(Object.entries(kinds))('%s', (name, { code }) => {
  const { wrong, says, right } = cases[name as keyof typeof cases];
  const said = saidOf(wrong);
  expect(said).toEqual(says);
  expect(said[0]).toContain(code);
  expect(saidOf(right)).toEqual([]);
});
