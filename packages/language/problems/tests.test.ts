import { expect, test } from 'vitest';
import { casesBlock, saidOf, smallCompany, testBlock, type Golden } from '../test-material/small-company.ts';
import * as kinds from './tests.ts';

const month = `review monthly {
  on business day 1 of each month at 09:00
  measure passed count of to_sales
}
`;
const together = (...below: readonly string[]): string =>
  [
    'test "it" cases together {',
    '  as of 2026-11-16 10:00',
    '  | email | expect stage |',
    '  | "k@firma.example" | none |',
  ]
    .concat(below.map((line) => `  ${line}`))
    .map((line) => `${line}\n`)
    .join('') + '}\n';

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
  tableWithoutHead: {
    wrong: casesBlock('| "k@firma.example" | no_consent |', '| "l@firma.example" | no_consent |'),
    says: [
      'SMK6007 text.smk 2: The first row of a table says what its columns are, and one of them starts with `expect`. (Put a row such as `| email | expect refused |` above the others.)',
    ],
    right: casesBlock('| consent | expect refused |', '| no | no_consent |'),
  },
  unevenRow: {
    wrong: casesBlock('| consent | expect refused |', '| no |'),
    says: [
      'SMK6008 text.smk 3: This row has one cell, and the table has 2 columns. (Write a cell for each of `consent`, `expect refused`.)',
    ],
    right: casesBlock('| consent | expect refused |', '| unknown | no |'),
  },
  emptyCell: {
    wrong: casesBlock('| consent | when demo_requested | expect refused |', '| | | |'),
    says: [
      'SMK6009 text.smk 3: This cell below `consent` is empty. (Write `unknown` where the field is not known.)',
      'SMK6009 text.smk 3: This cell below `when demo_requested` is empty. (Write `no` where it does not happen.)',
      'SMK6009 text.smk 3: This cell below `expect refused` is empty. (Write `any` where nothing is expected.)',
    ],
    right: casesBlock('| consent | when demo_requested | expect refused |', '| unknown | no | any |'),
  },
  wrongCell: {
    wrong: casesBlock(
      '| consent | when demo_requested | expect refused | expect fit | expect big |',
      '| any | maybe | 5 | big | 5 |',
    ),
    says: [
      'SMK6010 text.smk 3: `any` cannot stand below `consent`. (Write a value or `unknown`.)',
      'SMK6010 text.smk 3: `maybe` cannot stand below `when demo_requested`. (Write `yes`, `no` or how often it happens, such as `3`.)',
      'SMK6010 text.smk 3: `5` cannot stand below `expect refused`. (Write a refusal such as `no_consent`, `yes`, `no` or `any`.)',
      'SMK6010 text.smk 3: `big` cannot stand below `expect fit`. (Write points such as `35`, `>= 30` or `35 because big` or `any`.)',
      'SMK6010 text.smk 3: `5` cannot stand below `expect big`. (Write `yes`, `no` or `any`.)',
    ],
    right: casesBlock(
      '| consent | when demo_requested | expect refused | expect fit | expect big |',
      '| no | 3 | no_consent | >= 0 | no |',
    ),
  },
  needsData: {
    wrong: {
      ...casesBlock('| when told | expect refused |', '| yes | no |'),
      instead: { events: `${smallCompany.events}event told { what text required }\n` },
    },
    says: [
      'SMK6011 text.smk 2: `told` needs `what`, which a column cannot say. (Write a line above the table instead, such as `when told { what … }`.)',
    ],
    right: {
      ...casesBlock('when told { what "it" }', '| consent | expect refused |', '| yes | no |'),
      instead: { events: `${smallCompany.events}event told { what text required }\n` },
    },
  },
  neverSo: {
    wrong: testBlock('expect fit between 40 and 20'),
    says: [
      'SMK6012 text.smk 4: `fit` cannot be between 40 and 20: the first is the larger one. (Write `fit between 20 and 40`.)',
    ],
    right: testBlock('expect fit between 20 and 40'),
  },
  onlyOfMany: {
    wrong: { text: `${month}${testBlock('at 2026-12-02 10:00 expect passed is 0').text}` },
    says: [
      'SMK6020 text.smk 8: `passed is 0` is about many leads, and here each is told by itself. (Write `test "it" cases together`, and it below the table.)',
    ],
    right: { text: `${month}${together('at 2026-12-02 10:00 expect passed is 0')}` },
  },
};

test('what is about all leads of a table stands below it, and is in the unit of its measure', () => {
  const above = together().replace('  | email', '  at 2026-12-02 10:00 expect passed has no cases\n  | email');
  expect(saidOf({ text: `${month}${above}` })).toEqual([
    'SMK6020 text.smk 7: `passed has no cases` is about all leads of the table, which stand below it. (Write it below the table.)',
  ]);
  const ofOne = together('at 2026-12-02 10:00 expect passed is 2').replace(' together', '');
  expect(saidOf({ text: `${month}${ofOne}` })[0]).toContain('SMK6020 text.smk 9');
  expect(saidOf({ text: `${month}${together('at 2026-12-02 10:00 expect passed >= 20%')}` })[0]).toContain('a number');
  expect(saidOf({ text: `${month}${together('at 2026-12-02 10:00 expect pased >= 20%')}` })[0]).toContain('`passed`');
  expect(saidOf({ text: `${month}${together('at 2026-12-02 10:00 expect follow_up is kept')}` })[0]).toContain(
    'There is no promise called `follow_up`',
  );
});

test.each(Object.entries(kinds))('%s', (name, { code }) => {
  const { wrong, says, right } = cases[name as keyof typeof cases];
  const said = saidOf(wrong);
  expect(said).toEqual(says);
  expect(said[0]).toContain(code);
  expect(saidOf(right)).toEqual([]);
});
