import { problemKind } from './kind.ts';

// Bounds that no rules come near which people write: beyond them nothing else is said.

export const nestedTooDeep = problemKind<{ limit: number }>('SMK1095', 'blocks too deep', ({ limit }) => ({
  sentence: `Blocks stand in each other more than ${limit} deep here, and nothing in the rules needs more than four.`,
  hint: 'See whether a `}` is missing above.',
}));

export const declarationTooLong = problemKind<{ lines: number; limit: number }>(
  'SMK1096',
  'declaration too long',
  ({ lines, limit }) => ({
    sentence: `This declaration has ${lines} lines, and ${limit} are the limit.`,
    hint: 'Split it; values of a long list can stand in a file of their own: `list NAME from "lists/name.txt"`.',
  }),
);

export const moreProblems = problemKind<{ shown: number }>('SMK1097', 'too many problems', ({ shown }) => ({
  sentence: `From here on there is more that cannot be read; ${shown} problems are told at once.`,
  hint: 'Mend those above first: many of them may have one cause.',
}));

export const tooManyDeclarations = problemKind<{ what: string; count: number; limit: number }>(
  'SMK1098',
  'too many declarations',
  ({ what, count, limit }) => ({
    sentence: `The rules have ${count} ${what}, and ${limit} are the limit.`,
    hint: 'See whether a program wrote what a list in a file could hold: `list NAME from "lists/name.txt"`.',
  }),
);
