import { problemKind } from './kind.ts';

export const decaysTwice = problemKind<{ score: string; first: string; second: string }>(
  'SMK4060',
  'decays in two ways',
  ({ score, first, second }) => ({
    sentence: `\`${score}\` ${first} already, so that it cannot have a line that it \`${second}\`.`,
    hint: 'Keep one of the ways, or make two scores and combine them by `let total be sum of (…)`.',
  }),
);

export const fadesByDays = problemKind<{ written: string }>('SMK4061', 'fades by days', ({ written }) => ({
  sentence: `\`${written}\` is not a number of days, and points fade from day to day.`,
  hint: 'Write days or weeks, such as `fades over 30 days`.',
}));

export const fallsNowhere = problemKind<{ score: string; to: number; from: number; most: number }>(
  'SMK4062',
  'falls nowhere',
  ({ score, to, from, most }) => ({
    sentence: `\`${score}\` goes from ${from} to ${most} and cannot fall to ${to}.`,
    hint: `Write a number from ${from} to ${most - 1}.`,
  }),
);

export const fallsOutOfOrder = problemKind<{ later: string; earlier: string }>(
  'SMK4063',
  'falls out of order',
  ({ later, earlier }) => ({
    sentence: `\`${later}\` stands below \`${earlier}\`, and does not come later and fall lower.`,
    hint: 'Write the shorter silence first, and with each longer one fewer points.',
  }),
);

export const asksTooLate = problemKind<{ wait: string; every: string; upTo: string }>(
  'SMK4064',
  'asks too late',
  ({ wait, every, upTo }) => ({
    sentence: `\`${wait}\` asks again every ${every}, and is over after ${upTo}.`,
    hint: 'Ask more often, wait longer, or leave `asking again` out.',
  }),
);

export const confirmsDoubtfully = problemKind<{ event: string; by: string }>(
  'SMK4065',
  'confirmed by what is doubtful',
  ({ event, by }) => ({
    sentence:
      event === by
        ? `\`${event}\` cannot confirm itself.`
        : `\`${by}\` may be a bot too, so that it cannot confirm \`${event}\`.`,
    hint: 'Name events that only people cause.',
  }),
);

export const needsCertainty = problemKind<{ event: string }>('SMK4066', 'doubtful event', ({ event }) => ({
  sentence: `\`${event}\` may be a bot, so that nothing that is owed can be met or ended by it.`,
  hint: 'Name an event that only people cause.',
}));

export const notDoubtful = problemKind<{ event: string }>('SMK6060', 'no doubt about it', ({ event }) => ({
  sentence: `There is no doubt about \`${event}\` that could be settled.`,
  hint: `Declare it so: \`event ${event} may be a bot\`.`,
}));
