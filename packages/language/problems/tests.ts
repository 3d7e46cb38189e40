import { problemKind } from './kind.ts';

export const expectsNothing = problemKind<{ test: string }>('SMK6001', 'test without an expectation', ({ test }) => ({
  sentence: `The test "${test}" expects nothing, so it cannot fail.`,
  hint: 'Add a line such as `expect stage is mql`.',
}));

export const backInTime = problemKind<{ before: string }>('SMK6002', 'back in time', ({ before }) => ({
  sentence: `This happens before \`${before}\`, which stands above it.`,
  hint: 'Write the lines of a test in the order in which they happen.',
}));

export const lacksRequired = problemKind<{ fields: readonly string[] }>(
  'SMK6003',
  'lead that could not exist',
  ({ fields }) => ({
    sentence: `The lead has no ${fields.map((field) => `\`${field}\``).join(' and no ')}, which ${fields.length === 1 ? 'is' : 'are'} required.`,
    hint: null,
  }),
);

export const outOfRange = problemKind<{ score: string; points: number; from: number; to: number }>(
  'SMK6004',
  'points out of range',
  ({ score, points, from, to }) => ({
    sentence: `\`${score}\` goes from ${from} to ${to} and is never ${points}.`,
    hint: null,
  }),
);

export const nothingToMeet = problemKind<{ name: string; example: string }>(
  'SMK6005',
  'never owed',
  ({ name, example }) => ({
    sentence: `Nobody owes \`${name}\` in a handoff.`,
    hint: example,
  }),
);

export const beyondYears = problemKind<{ date: string; from: number; to: number }>(
  'SMK6006',
  'beyond all calendars',
  ({ date, from, to }) => ({
    sentence: `\`${date}\` lies outside the years ${from} to ${to}, for which the calendars are made.`,
    hint: `Choose a date from ${from} to ${to}.`,
  }),
);

export const tableWithoutHead = problemKind('SMK6007', 'table without a head', () => ({
  sentence: 'The first row of a table says what its columns are, and one of them starts with `expect`.',
  hint: 'Put a row such as `| email | expect refused |` above the others.',
}));

export const unevenRow = problemKind<{ cells: number; columns: readonly string[] }>(
  'SMK6008',
  'row of another width',
  ({ cells, columns }) => ({
    sentence: `This row has ${cells === 1 ? 'one cell' : `${cells} cells`}, and the table has ${columns.length === 1 ? 'one column' : `${columns.length} columns`}.`,
    hint: `Write a cell for each of ${columns.map((column) => `\`${column}\``).join(', ')}.`,
  }),
);

export const emptyCell = problemKind<{ column: string; instead: string }>(
  'SMK6009',
  'empty cell',
  ({ column, instead }) => ({
    sentence: `This cell below \`${column}\` is empty.`,
    hint: instead,
  }),
);

export const wrongCell = problemKind<{ column: string; written: string; instead: readonly string[] }>(
  'SMK6010',
  'cell that does not fit its column',
  ({ column, written, instead }) => ({
    sentence: `\`${written}\` cannot stand below \`${column}\`.`,
    hint: `Write ${oneOf(instead)}.`,
  }),
);

export const needsData = problemKind<{ event: string; data: readonly string[] }>(
  'SMK6011',
  'event that needs data',
  ({ event, data }) => ({
    sentence: `\`${event}\` needs ${data.map((name) => `\`${name}\``).join(' and ')}, which a column cannot say.`,
    hint: `Write a line above the table instead, such as \`when ${event} { ${data[0]} … }\`.`,
  }),
);

export const neverSo = problemKind<{ score: string; low: number; high: number }>(
  'SMK6012',
  'between nothing',
  ({ score, low, high }) => ({
    sentence: `\`${score}\` cannot be between ${low} and ${high}: the first is the larger one.`,
    hint: `Write \`${score} between ${high} and ${low}\`.`,
  }),
);

function oneOf(words: readonly string[]): string {
  return words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

export const onlyOfMany = problemKind<{ text: string; title: string; together: boolean }>(
  'SMK6020',
  'known of many leads only',
  ({ text, title, together }) => ({
    sentence: together
      ? `\`${text}\` is about all leads of the table, which stand below it.`
      : `\`${text}\` is about many leads, and here each is told by itself.`,
    hint: together ? 'Write it below the table.' : `Write \`test "${title}" cases together\`, and it below the table.`,
  }),
);
