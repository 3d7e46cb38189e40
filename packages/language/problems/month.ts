import { problemKind } from './kind.ts';

export const otherUnit = problemKind<{
  measured: string;
  unit: string;
  written: string;
  is: string;
  hint: string | null;
}>('SMK3080', 'unit of another measure', ({ measured, unit, written, is, hint }) => ({
  sentence: `\`${measured}\` is ${unit}, and \`${written}\` is ${is}.`,
  hint,
}));

export const changeOfShare = problemKind<{ written: string; measured: string; instead: string }>(
  'SMK3081',
  'percent of a share',
  ({ written, measured, instead }) => ({
    sentence: `\`${measured}\` is a share, and it is not clear whether it should change by \`${written}\` of itself or of the whole.`,
    hint: `A share changes by percentage points: write \`${instead}\`.`,
  }),
);

export const beyondReach = problemKind<{ written: string; because: string; hint: string | null }>(
  'SMK4080',
  'says nothing',
  ({ written, because, hint }) => ({ sentence: `\`${written}\` says nothing here: ${because}.`, hint }),
);

export const towardsOneself = problemKind<{ name: string; department: string; does: string }>(
  'SMK4081',
  'one department on both sides',
  ({ name, department, does }) => ({
    sentence: `\`${name}\` is ${does} \`${department}\` to \`${department}\`.`,
    hint: 'Name another department after `to`.',
  }),
);

export const wrongWay = problemKind<{ written: string; instead: string }>(
  'SMK4082',
  'promised the other way round',
  ({ written, instead }) => ({
    sentence: `\`${written}\` sets a limit, and here stands how much there is at least.`,
    hint: `Write \`${instead}\`.`,
  }),
);

export const worthHidden = problemKind<{ stage: string; first: { readonly file: string; readonly line: number } }>(
  'SMK4083',
  'worth that is never reached',
  ({ stage, first }) => ({
    sentence: `Line ${first.line} of ${first.file} takes every \`${stage}\`, so that this line is never reached.`,
    hint: 'Move this line above it.',
  }),
);

export const worthForNothing = problemKind<{ promise: string }>('SMK4084', 'worth for nothing', ({ promise }) => ({
  sentence: `\`worth\` says what a lead counts for \`lead value\`, and \`${promise}\` delivers none.`,
  hint: 'Add `deliver lead value >= EUR 100_000 each month`, with the amount that is meant.',
}));

export const owedByOthers = problemKind<{ what: string; owners: readonly string[]; giver: string }>(
  'SMK4085',
  'owed by somebody else',
  ({ what, owners, giver }) => ({
    sentence: `\`${what}\` is owed by ${owners.map((name) => `\`${name}\``).join(' and ')}, so \`${giver}\` cannot promise to keep it.`,
    hint: `Let those promise it who owe it, or name what \`${giver}\` owes.`,
  }),
);

export const otherCount = problemKind<{ what: string; written: number; owed: number }>(
  'SMK4086',
  'another number than is owed',
  ({ what, written, owed }) => ({
    sentence: `\`${written} ${what}\` are promised, and ${owed === 1 ? `\`${what}\` is owed once` : `\`${owed} ${what}\` are owed`}.`,
    hint: owed === 1 ? `Write \`keep ${what} in time\`.` : `Write \`keep ${owed} ${what} in time\`.`,
  }),
);

export const targetWithoutSide = problemKind<{ written: string; instead: string }>(
  'SMK4087',
  'target without a comparison',
  ({ written, instead }) => ({
    sentence: `\`${written}\` does not say whether it should take that long at most or at least.`,
    hint: `Write \`${instead}\`.`,
  }),
);

export const missedByNobody = problemKind<{ review: string }>('SMK4088', 'no promise to miss', ({ review }) => ({
  sentence: `\`${review}\` covers no promise, so that none can be missed in it.`,
  hint: 'Add `covers all promises`.',
}));

export const nothingToCover = problemKind<{ what: string; example: string }>(
  'SMK4089',
  'nothing to cover',
  ({ what, example }) => ({
    sentence: `The rules have no ${what}, so that there is nothing to cover.`,
    hint: `Declare one, such as \`${example}\`.`,
  }),
);

export const countsSeveral = problemKind<{ name: string; are: readonly string[] }>(
  'SMK4090',
  'name of several',
  ({ name, are }) => ({
    sentence: `\`${name}\` is ${are.join(' and ')}, and it is not clear which is counted.`,
    hint: 'Give one of them another name.',
  }),
);

export const ownerOfAnother = problemKind<{ person: string; department: string; is: readonly string[] }>(
  'SMK4091',
  'person of another department',
  ({ person, department, is }) => ({
    sentence: `\`${person}\` does not work in \`${department}\`.`,
    hint: `Write \`${person} of ${is[0]}\`.`,
  }),
);
