import { problemKind } from './kind.ts';

export const missingClause = problemKind<{ in: string; lacks: string; example: string }>(
  'SMK4001',
  'something is missing',
  ({ in: where, lacks, example }) => ({
    sentence: `${where} needs ${lacks}.`,
    hint: `Add \`${example}\`.`,
  }),
);

export const noCompany = problemKind('SMK4030', 'no company', () => ({
  sentence: 'The rules name no company.',
  hint: 'Write `company "Name" {` with its time zone and currency.',
}));

export const noLead = problemKind('SMK4031', 'no lead', () => ({
  sentence: 'The rules do not say what a lead is.',
  hint: 'Write `lead by email {` with its fields.',
}));

export const saidTwice = problemKind<{ what: string; first: { readonly file: string; readonly line: number } }>(
  'SMK4002',
  'said twice',
  ({ what, first }) => ({
    sentence: `${what} is said on line ${first.line} of ${first.file} already.`,
    hint: 'Keep one of the two.',
  }),
);

export const mixedScore = problemKind<{ score: string }>('SMK4003', 'facts and events in one score', ({ score }) => ({
  sentence: `\`${score}\` has lines on facts (\`when\`) and lines on events (\`on\`), and a score has one kind only.`,
  hint: 'Make two scores of them, and combine them by `let total be sum of (…)`.',
}));

export const halvesWithoutEvents = problemKind<{ score: string; does: string }>(
  'SMK4004',
  'nothing to lose',
  ({ score, does }) => ({
    sentence: `\`${score}\` has lines on facts, which last as long as they are true, so nothing ${does}.`,
    hint: 'Leave the line out, or make lines on events of the others.',
  }),
);

export const badRange = problemKind<{ score: string; from: number; to: number; because: string }>(
  'SMK4005',
  'range of a score',
  ({ score, from, to, because }) => ({
    sentence: `\`${score}\` cannot go from ${from} to ${to}: ${because}.`,
    hint: 'Write whole numbers, the smaller one first, such as `from 0 to 60`.',
  }),
);

export const neverTrue = problemKind<{ condition: string; because: string }>(
  'SMK4006',
  'never true',
  ({ condition, because }) => ({ sentence: `\`${condition}\` is never true: ${because}.`, hint: null }),
);

export const hardlyTrue = problemKind<{ condition: string; because: string }>(
  'SMK4007',
  'out of reach',
  ({ condition, because }) => ({ sentence: `\`${condition}\` is never true: ${because}.`, hint: null }),
  'warning',
);

export const alwaysTrue = problemKind<{ condition: string; because: string }>(
  'SMK4008',
  'always true',
  ({ condition, because }) => ({ sentence: `\`${condition}\` is always true: ${because}.`, hint: null }),
  'warning',
);

export const scoreTooEarly = problemKind<{ name: string; in: string }>(
  'SMK4009',
  'score not known yet',
  ({ name, in: where }) => ({
    sentence: `\`${name}\` is counted from scores, and ${where} is decided before the scores are.`,
    hint: 'Write the condition on fields or events, or put it into a `stage`.',
  }),
);

export const alwaysKnown = problemKind<{ name: string }>('SMK4010', 'always known', ({ name }) => ({
  sentence: `\`${name}\` is a score, and a score is always known.`,
  hint: `Compare it with a number: \`${name} >= 10\`.`,
}));

export const emptyBetween = problemKind<{ low: string; high: string }>(
  'SMK4011',
  'nothing between',
  ({ low, high }) => ({
    sentence: `Nothing is between \`${low}\` and \`${high}\`: the first is larger.`,
    hint: `Write \`between ${high} and ${low}\`.`,
  }),
);

export const countOutOfReach = problemKind<{ count: number; of: number }>(
  'SMK4012',
  'count out of reach',
  ({ count, of }) => ({
    sentence:
      count > of
        ? `\`at least ${count} of\` lists only ${of === 1 ? '1 condition' : `${of} conditions`}.`
        : `\`at least ${count} of\` is always true.`,
    hint: of === 1 ? 'Write the condition by itself.' : `Write a number from 1 to ${of}.`,
  }),
);

export const circularLet = problemKind<{ names: readonly string[] }>('SMK4013', 'circle of lets', ({ names }) => ({
  sentence: `\`${names[0]}\` is made from itself: ${names.map((name) => `\`${name}\``).join(' uses ')}.`,
  hint: null,
}));

export const keyNotRequired = problemKind<{ field: string }>('SMK4014', 'key not required', ({ field }) => ({
  sentence: `A lead is identified by \`${field}\`, so no lead can be without it.`,
  hint: `Write \`required\` behind the type of \`${field}\`.`,
}));

export const otherwiseNotLast = problemKind('SMK4015', 'otherwise is not the last', () => ({
  sentence: '`otherwise` takes every lead that comes so far, so that the lines below it are never reached.',
  hint: 'Move it to the end of the route.',
}));

export const takesEverything = problemKind<{ line: string; isLast: boolean }>(
  'SMK4016',
  'line without a condition',
  ({ line, isLast }) => ({
    sentence: `\`${line}\` has no condition and takes every lead.`,
    hint: isLast
      ? `Write \`otherwise ${line}\`.`
      : 'Write `when` and a condition, or make it the last line with `otherwise`.',
  }),
);

/** `line` is one without a condition that could not be the last, `null` for another or none. */
export const lastLineOpen = problemKind<{ line: string | null; example: string }>(
  'SMK4001',
  missingClause.title,
  ({ line, example }) => ({
    sentence: 'The last line of a route needs `otherwise`.',
    hint:
      line === null
        ? `Add \`${example}\`.`
        : `Write \`otherwise ${line}\`, or add \`${example}\` below it for when nobody is there.`,
  }),
);

/** `instead` is what could be written, as the whole of a hint. */
export const wrongDepartment = problemKind<{
  what: string;
  does: string;
  handoff: string;
  to: string;
  instead: string;
}>('SMK4017', 'another department', ({ what, does, handoff, to, instead }) => ({
  sentence: `\`${what}\` ${does}, but \`${handoff}\` hands to \`${to}\`.`,
  hint: instead,
}));

export const noCalendar = problemKind<{ duration: string; whose: string }>(
  'SMK4018',
  'no calendar',
  ({ duration, whose }) => ({
    sentence: `\`${duration}\` counts open time, and ${whose} has no calendar.`,
    hint: 'Name one in the team, in its department or in the company: `calendar berlin`.',
  }),
);

export const ladderOrder = problemKind<{ later: string; earlier: string }>(
  'SMK4019',
  'ladder out of order',
  ({ later, earlier }) => ({
    sentence: `The step after \`${later}\` stands above the one after \`${earlier}\`.`,
    hint: 'Write the steps in the order in which they come.',
  }),
);

export const noTeam = problemKind<{ step: string; in: string }>(
  'SMK4020',
  'step without a team',
  ({ step, in: where }) => ({
    sentence: `\`${step}\` needs a team, and ${where} leads to none.`,
    hint: 'Route to a team, or escalate to `leader of department`.',
  }),
);

export const notOwable = problemKind<{ what: string; in: string; may: string; near: string | null }>(
  'SMK4021',
  'cannot be owed',
  ({ what, in: where, may, near }) => ({
    sentence: `In ${where} nobody can owe \`${what}\`: it knows ${may}.`,
    hint: near === null ? null : `Did you mean \`${near}\`?`,
  }),
);

export const memberTwice = problemKind<{ person: string; team: string }>(
  'SMK4022',
  'member twice',
  ({ person, team }) => ({
    sentence: `\`${person}\` is a member of \`${team}\` twice.`,
    hint: `Write \`${person} weight 2\` for a double share.`,
  }),
);

export const notAnOutcome = problemKind<{
  name: string;
  /** `null` where no handoff at all ends so. */
  handoff: string | null;
  near: string | null;
  known: readonly string[];
}>('SMK4023', 'no such outcome', ({ name, handoff, near, known }) => ({
  sentence: `${handoff === null ? 'No handoff' : `\`${handoff}\` never`} ends as \`${name}\`.`,
  hint:
    near !== null
      ? `Did you mean \`${near}\`?`
      : known.length > 0
        ? `${handoff === null ? 'They end' : 'It ends'} as ${known.map((outcome) => `\`${outcome}\``).join(', ')}.`
        : null,
}));

export const notSummable = problemKind<{ name: string; because: string; near: string | null }>(
  'SMK4024',
  'nothing to add up',
  ({ name, because, near }) => ({
    sentence: `\`${name}\` cannot be added up: ${because}.`,
    hint: near === null ? null : `Did you mean \`${near}\`?`,
  }),
);

export const impossibleDay = problemKind<{ written: string; because: string }>(
  'SMK4025',
  'no such day',
  ({ written, because }) => ({
    sentence: `\`${written}\`: ${because}.`,
    hint: null,
  }),
);

export const endsBeforeStart = problemKind<{ from: string; to: string }>(
  'SMK4026',
  'ends before it starts',
  ({ from, to }) => ({
    sentence: from === to ? `\`${from} to ${to}\` is no time at all.` : `\`${from}\` is after \`${to}\`.`,
    hint: from === to ? 'Write a later end.' : `Write \`${to} to ${from}\`.`,
  }),
);

export const tooMuch = problemKind<{ what: string; count: number; limit: number }>(
  'SMK4027',
  'too much',
  ({ what, count, limit }) => ({
    sentence: `There are ${count} ${what}, and ${limit} are the limit.`,
    hint: null,
  }),
);

export const unknownVersion = problemKind<{ version: number }>(
  'SMK4028',
  'unknown version of the language',
  ({ version }) => ({
    sentence: `These rules are written in version ${version} of the language, and this program knows version 1.`,
    hint: 'Write `language 1`.',
  }),
);

export const sameDepartments = problemKind<{ name: string; department: string }>(
  'SMK4029',
  'handed to oneself',
  ({ name, department }) => ({
    sentence: `\`${name}\` hands from \`${department}\` to \`${department}\`.`,
    hint: null,
  }),
);

export const neverOpen = problemKind<{ calendar: string; year: number }>(
  'SMK4032',
  'never open',
  ({ calendar, year }) => ({
    sentence: `\`${calendar}\` has no open day in ${year}, so that open time would never pass.`,
    hint: 'Shorten what is `closed`, or open another day of the week.',
  }),
);

export const splitPersonal = problemKind<{ field: string; instead: string | null }>(
  'SMK4034',
  'split by what is personal',
  ({ field, instead }) => ({
    sentence: `\`${field}\` is personal, and personal values never leave the database, so no review can show them.`,
    hint: instead === null ? null : `Split by a field that is not personal, such as \`split by ${instead}\`.`,
  }),
);

export const fileTooLarge = problemKind<{ file: string; length: number; limit: number }>(
  'SMK4033',
  'file too large',
  ({ file, length, limit }) => ({
    sentence: `${file} has ${length} characters, and ${limit} are the limit.`,
    hint: 'Split it into several files.',
  }),
);
