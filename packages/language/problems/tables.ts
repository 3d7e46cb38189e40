import { problemKind } from './kind.ts';

export const noColumns = problemKind<{ table: string }>('SMK4067', 'table without columns', ({ table }) => ({
  sentence: `The first line of the table \`${table}\` does not say what its columns are.`,
  hint: `Begin it with the columns, such as \`| headcount | country | then ${table} |\`.`,
}));

export const columnsAgain = problemKind('SMK4068', 'columns twice', () => ({
  sentence: 'The columns of a table are said once, in its first line.',
  hint: null,
}));

export const tableNamedOtherwise = problemKind<{ table: string; then: string }>(
  'SMK4069',
  'value under another name',
  ({ table, then }) => ({
    sentence: `What the table \`${table}\` gives is called \`${table}\`, and the last column says \`${then}\`.`,
    hint: `Write \`then ${table}\`.`,
  }),
);

export const columnTwice = problemKind<{ column: string }>('SMK4070', 'column twice', ({ column }) => ({
  sentence: `\`${column}\` is a column of this table already.`,
  hint: 'Say all that a row asks of it in one cell, such as `between 50 and 199`.',
}));

export const otherWidth = problemKind<{ row: string; cells: number; columns: number }>(
  'SMK4071',
  'cells that do not fit the columns',
  ({ row, cells, columns }) => ({
    sentence: `\`${row}\` has ${cells} cells, and the table has ${columns} columns.`,
    hint: cells < columns ? 'Write `any` where it does not matter.' : null,
  }),
);

export const emptyCell = problemKind<{ column: string; isLast: boolean }>(
  'SMK4072',
  'empty cell',
  ({ column, isLast }) => ({
    sentence: `The cell below \`${column}\` is empty.`,
    hint: isLast ? 'Write the value that the row gives.' : 'Write `any` where it does not matter.',
  }),
);

export const notAResult = problemKind<{ table: string; written: string }>(
  'SMK4073',
  'no single value',
  ({ table, written }) => ({
    sentence: `\`${written}\` is not one value, which a row gives to \`${table}\`.`,
    hint: 'Write a name, a text in quotes, a number or another value.',
  }),
);

export const unreadableCell = problemKind<{ written: string; column: string }>(
  'SMK4074',
  'unreadable cell',
  ({ written, column }) => ({
    sentence: `The cell \`${written}\` below \`${column}\` cannot be read.`,
    hint: 'A cell is a value, several with commas between, `>= 50`, `between 50 and 199`, `in dach`, `not DE` or `any`.',
  }),
);

export const unreadableColumn = problemKind<{ written: string }>('SMK4075', 'unreadable column', ({ written }) => ({
  sentence: `\`${written}\` names no column: a column is a field, a \`let\`, a score or a table.`,
  hint: null,
}));

export const mixedResults = problemKind<{
  table: string;
  first: string;
  firstIs: string;
  written: string;
  is: string;
}>('SMK4076', 'mixed table', ({ table, first, firstIs, written, is }) => ({
  sentence: `\`${table}\` gives \`${first}\`, which is ${firstIs}, but \`${written}\` is ${is}.`,
  hint: 'Let all rows give values of one type.',
}));

export const rowsOverlap = problemKind<{ table: string; first: string; second: string; lead: string }>(
  'SMK4077',
  'rows that overlap',
  ({ table, first, second, lead }) => ({
    sentence: `\`${first}\` and \`${second}\` of \`${table}\` both match a lead with ${lead}, and only one may.`,
    hint: 'Let one of them leave it to the other, or write `picks first match`.',
  }),
);

export const tableGap = problemKind<{ table: string; lead: string }>(
  'SMK4078',
  'gap in a table',
  ({ table, lead }) => ({
    sentence: `No row of \`${table}\` matches a lead with ${lead}, so that \`${table}\` is unknown then.`,
    hint: 'Add a row for the rest, or leave it so if that is meant.',
  }),
  'warning',
);

export const rowHidden = problemKind<{ table: string; row: string }>(
  'SMK4079',
  'row that is never picked',
  ({ table, row }) => ({
    sentence: `\`${row}\` of \`${table}\` is never picked: the rows above match all that it does.`,
    hint: 'Put it above them, or leave it out.',
  }),
  'warning',
);
