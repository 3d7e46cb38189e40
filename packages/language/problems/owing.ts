import { problemKind } from './kind.ts';

export const beforeItIsOwed = problemKind<{ before: string; within: string }>(
  'SMK4051',
  'before it is owed',
  ({ before, within }) => ({
    sentence: `It is owed for ${within} only, so that ${before} before it is due nobody owes it yet.`,
    hint: null,
  }),
);

export const countedByNothing = problemKind<{ what: string }>('SMK4052', 'nothing counts it', ({ what }) => ({
  sentence: `\`${what}\` is owed several times, and nothing says what counts as one of them.`,
  hint: 'Write what does behind it, such as `, met by call_logged`.',
}));

export const ofNothing = problemKind<{ name: string; near: string | null }>(
  'SMK4053',
  'counted from nothing',
  ({ name, near }) => ({
    sentence: `Nobody owes \`${name}\` here, so that no time can be counted from it.`,
    hint: near === null ? null : `Did you mean \`${near}\`?`,
  }),
);

export const alongWithoutTime = problemKind('SMK4054', 'chain without a time', () => ({
  sentence: '`escalate along` goes on from one to the next after a time, and none is written.',
  hint: 'Write `after 1 business day escalate along …`, or `escalate to` one of them.',
}));

export const itemTwice = problemKind<{ item: string }>('SMK4055', 'twice on the list', ({ item }) => ({
  sentence: `\`${item}\` is on the checklist twice.`,
  hint: 'Keep one of the two.',
}));

export const unknownItem = problemKind<{ item: string; near: string | null }>(
  'SMK6013',
  'not on a checklist',
  ({ item, near }) => ({
    sentence: `\`${item}\` is on no checklist.`,
    hint: near === null ? null : `Did you mean \`${near}\`?`,
  }),
);
