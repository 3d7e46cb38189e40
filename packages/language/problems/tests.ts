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
