import { expect, test } from 'vitest';
import { saidOf, type Golden, type Written } from '../test-material/small-company.ts';
import * as kinds from './tables.ts';

/** A table on the small company's leads. */
function table(picks: string, ...lines: readonly string[]): Written {
  return { text: `table band picks ${picks} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n` };
}

/** A table whose lines stand in a file. */
function inFile(...lines: readonly string[]): Written {
  return { text: 'table band from "tables/band.csv"\n', lists: { 'tables/band.csv': lines.join('\r\n') } };
}

const head = '| employees | country | then band |';
const rest = '| any | any | other |';

const cases: Readonly<Record<keyof typeof kinds, Golden>> = {
  noColumns: {
    wrong: table('first match', '| >= 50 | DE | large |', rest),
    says: [
      'SMK4067 text.smk 1: The first line of the table `band` does not say what its columns are. (Begin it with the columns, such as `| headcount | country | then band |`.)',
    ],
    right: table('first match', head, '| >= 50 | DE | large |', rest),
  },
  columnsAgain: {
    wrong: table('first match', head, '| >= 50 | DE | large |', head, rest),
    says: ['SMK4068 text.smk 4: The columns of a table are said once, in its first line.'],
    right: table('first match', head, '| >= 50 | DE | large |', rest),
  },
  tableNamedOtherwise: {
    wrong: table('first match', '| employees | country | then segment |', rest),
    says: [
      'SMK4069 text.smk 2: What the table `band` gives is called `band`, and the last column says `segment`. (Write `then band`.)',
    ],
    right: table('first match', head, rest),
  },
  columnTwice: {
    wrong: table('first match', '| employees | employees | then band |', '| >= 50 | < 200 | large |', rest),
    says: [
      'SMK4070 text.smk 2: `employees` is a column of this table already. (Say all that a row asks of it in one cell, such as `between 50 and 199`.)',
    ],
    right: table('first match', '| employees | then band |', '| between 50 and 199 | large |', '| any | other |'),
  },
  otherWidth: {
    wrong: table('first match', head, '| >= 50 | large |', rest),
    says: [
      'SMK4071 text.smk 3: `row 1` has 2 cells, and the table has 3 columns. (Write `any` where it does not matter.)',
    ],
    right: table('first match', head, '| >= 50 | any | large |', rest),
  },
  emptyCell: {
    wrong: table('first match', head, 'large | >= 50 | | large |', rest),
    says: ['SMK4072 text.smk 3: The cell below `country` is empty. (Write `any` where it does not matter.)'],
    right: table('first match', head, 'large | >= 50 | any | large |', rest),
  },
  notAResult: {
    wrong: table('first match', head, '| >= 50 | DE | small, large |', rest),
    says: [
      'SMK4073 text.smk 3: `small, large` is not one value, which a row gives to `band`. (Write a name, a text in quotes, a number or another value.)',
    ],
    right: table('first match', head, '| >= 50 | DE | large |', rest),
  },
  unreadableCell: {
    wrong: inFile('employees,country,band', '>= fifty more,DE,large', '>= 50,not DE,other', '< 50,any,other'),
    says: [
      'SMK4074 tables/band.csv 2: The cell `>= fifty more` below `employees` cannot be read. (A cell is a value, several with commas between, `>= 50`, `between 50 and 199`, `in dach`, `not DE` or `any`.)',
    ],
    right: inFile('employees,country,band', '>= 50,DE,large', '>= 50,not DE,other', '< 50,any,other'),
  },
  unreadableColumn: {
    wrong: inFile('No. of Employees,country,band', 'any,any,large'),
    says: [
      'SMK4075 tables/band.csv 1: `No. of Employees` names no column: a column is a field, a `let`, a score or a table.',
    ],
    right: inFile('employees,country,then band', 'any,any,large'),
  },
  mixedResults: {
    wrong: table('first match', head, '| >= 50 | DE | large |', '| any | any | 5 |'),
    says: [
      'SMK4076 text.smk 4: `band` gives `large`, which is an option, but `5` is a number. (Let all rows give values of one type.)',
    ],
    right: table('first match', head, '| >= 50 | DE | 10 |', '| any | any | 5 |'),
  },
  rowsOverlap: {
    wrong: table(
      'only match',
      head,
      'large | >= 50 | any | large |',
      'german | >= 200 | DE | german |',
      '| < 50 | any | other |',
    ),
    says: [
      'SMK4077 text.smk 4: `large` and `german` of `band` both match a lead with `employees 200, country DE`, and only one may. (Let one of them leave it to the other, or write `picks first match`.)',
    ],
    right: table('only match', head, '| >= 50 | not DE | large |', '| >= 50 | DE | german |', '| < 50 | any | other |'),
  },
  tableGap: {
    wrong: table('only match', head, '| >= 50 | any | large |', '| < 49 | any | other |'),
    says: [
      'SMK4078 text.smk 1: No row of `band` matches a lead with `employees 49, country FR`, so that `band` is unknown then. (Add a row for the rest, or leave it so if that is meant.)',
    ],
    right: table('only match', head, '| >= 50 | any | large |', '| < 50 | any | other |'),
  },
  rowHidden: {
    wrong: table(
      'first match',
      head,
      '| >= 50 | any | large |',
      '| < 50 | any | small |',
      'german | any | DE | german |',
    ),
    says: [
      'SMK4079 text.smk 5: `german` of `band` is never picked: the rows above match all that it does. (Put it above them, or leave it out.)',
    ],
    right: table(
      'first match',
      head,
      'german | any | DE | german |',
      '| >= 50 | any | large |',
      '| < 50 | any | small |',
    ),
  },
};

test.each(Object.entries(kinds))('%s', (name, { code }) => {
  const { wrong, says, right } = cases[name as keyof typeof cases];
  const said = saidOf(wrong);
  expect(said).toEqual(says);
  expect(said.every((line) => line.startsWith(code))).toBe(true);
  expect(saidOf(right)).toEqual([]);
});

test.each([
  [['| employes | then band |', '| any | other |'], 'There is no field, `let` or score called `employes`.'],
  [['| employees | then band |', '| >= "50" | large |', '| any | other |'], '(Write `50`.)'],
  [['| country | then band |', '| >= DE | large |', '| any | other |'], 'which has no order'],
  [['| country | then band |', '| UK | large |', '| any | other |'], '(Did you mean `GB`?)'],
  [['| country | then band |', '| in dach | large |', '| any | other |'], 'There is no list called `dach`.'],
  [['| source | then band |', '| webiste | large |', '| any | other |'], '(Did you mean `website`?)'],
  [['| band | then band |', '| any | other |'], '`band` is made from itself'],
])('%j: %s', (lines, says) => {
  expect(saidOf(table('first match', ...lines))).toEqual([expect.stringContaining(says)]);
});

test('a table on scores is known to stages and not to scores', () => {
  const grade = 'table grade picks first match {\n  | fit | then grade |\n  | >= 30 | a_a |\n  | any | b_b |\n}\n';
  const stage = (line: string) => ({ text: `${grade}qualification more {\n  ${line}\n}\n` });
  expect(saidOf(stage('stage extra when grade is a_a'))).toEqual([]);
  expect(saidOf(stage('stage extra when grade is c_c'))).toEqual([
    expect.stringContaining('`c_c` is none of the options of `grade`.'),
  ]);
  expect(saidOf(stage('refuse extra when grade is a_a'))).toEqual([
    expect.stringContaining('`grade` is counted from scores'),
  ]);
});

test('the scores of a table go as far as they go', () => {
  const grade = (...rows: readonly string[]) => ({
    text: `table grade picks only match {\n  | fit | then grade |\n${rows.map((row) => `  ${row}\n`).join('')}}\n`,
  });
  expect(saidOf(grade('| < 30 | a_a |', '| between 30 and 60 | b_b |'))).toEqual([]);
  expect(saidOf(grade('| < 30 | a_a |', '| between 31 and 60 | b_b |'))).toEqual([
    expect.stringContaining('a lead with `fit 30`'),
  ]);
});

test('what is not known may be asked for, and texts overlap where one holds both', () => {
  expect(saidOf(table('only match', '| employees | then band |', '| known | a_a |', '| unknown | b_b |'))).toEqual([]);
  expect(
    saidOf(
      table(
        'only match',
        '| region | then band |',
        '| contains "nord" | a_a |',
        '| starts with "süd" | b_b |',
        '| unknown | c_c |',
      ),
    ),
  ).toEqual([
    expect.stringContaining('No row of `band` matches a lead with `region "'),
    expect.stringContaining('both match a lead with `region "süd nord"`'),
  ]);
});

test('a file of texts needs no quotes, and a table of no file says so', () => {
  const rows = [
    'region,then band',
    'Bayern,south',
    '"Baden, Württemberg",south',
    'DE,north',
    '"contains ""burg""",north',
  ];
  expect(saidOf({ ...inFile(...rows), text: 'table band picks first match from "tables/band.csv"\n' })).toEqual([
    expect.stringContaining('SMK4078'),
  ]);
  expect(
    saidOf({ text: 'table band from "tables/bnad.csv"\n', lists: { 'tables/band.csv': 'region,band\n' } }),
  ).toEqual([
    expect.stringContaining(
      'There is no file "tables/bnad.csv" in the rules folder. (Did you mean "tables/band.csv"?)',
    ),
  ]);
});
