import { problemKind } from './kind.ts';

/** What was found by trying everything that a lead can be; `example` is a lead that shows it, as a test could begin with it. */
const shownBy = (example: string | null): string => (example === null ? '' : ` A lead that shows it: ${example}.`);

export const neverHolds = problemKind<{ of: string; condition: string; what: string }>(
  'SMK4101',
  'can never be true',
  ({ of, condition, what }) => ({
    sentence: `No ${of} can make \`${condition}\` true, so ${what}.`,
    hint: 'Look for two parts that exclude each other, or for a score that cannot get that far.',
  }),
  'warning',
);

/** Lines of the same file, as they are spoken of: `line 4`, `lines 4, 6 and 7`. */
const linesText = (lines: readonly number[]): string =>
  lines.length === 1 ? `line ${lines[0]}` : `lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}`;

export const hiddenRoute = problemKind<{
  target: string;
  by: readonly number[];
  /** Teams that take them as long as one of theirs is there. */
  unlessAway: readonly string[];
  example: string | null;
}>(
  'SMK4102',
  'hidden by an earlier line',
  ({ target, by, unlessAway, example }) => ({
    sentence: `Every lead that this line would send to \`${target}\` is taken by ${linesText(by)} above it${
      unlessAway.length === 0
        ? ''
        : `, unless nobody of ${unlessAway.map((team) => `\`${team}\``).join(' or ')} is there`
    }.`,
    hint: `Move it above line ${by[0]}, or take it out.${shownBy(example)}`,
  }),
  'warning',
);

export const hiddenEnd = problemKind<{ event: string; end: string; by: readonly number[]; example: string | null }>(
  'SMK4102',
  'hidden by an earlier line',
  ({ event, end, by, example }) => ({
    sentence: `Every \`${event}\` that this line is for ends the handoff by ${linesText(by)} above it, so that none ends it as \`${end}\`.`,
    hint: `Move it above line ${by[0]}, or take it out.${shownBy(example)}`,
  }),
  'warning',
);

export const refusedStage = problemKind<{ stage: string; refusal: string; line: number }>(
  'SMK4101',
  'can never be true',
  ({ stage, refusal, line }) => ({
    sentence: `Every lead that this is true of is kept out by \`${refusal}\` on line ${line}, so nobody ever becomes \`${stage}\`.`,
    hint: `Ask for something else in \`${stage}\`, or let \`${refusal}\` keep out fewer.`,
  }),
  'warning',
);

export const hiddenStage = problemKind<{ stage: string; by: string; example: string | null }>(
  'SMK4103',
  'stage that nobody stays in',
  ({ stage, by, example }) => ({
    sentence: `Every lead that reaches \`${stage}\` reaches \`${by}\` too, so nobody is ever just \`${stage}\`.`,
    hint: `Stages stand from the lowest to the highest: make \`${by}\` ask for more, or swap the two.${shownBy(example)}`,
  }),
  'warning',
);

export const hiddenWorth = problemKind<{ stage: string; by: readonly number[]; example: string | null }>(
  'SMK4107',
  'worth that is never reached',
  ({ stage, by, example }) => ({
    sentence: `Every \`${stage}\` that this line is for is counted by ${linesText(by)} above it.`,
    hint: `Move it above line ${by[0]}, or take it out.${shownBy(example)}`,
  }),
  'warning',
);

export const nobodyTakes = problemKind<{ stage: string; example: string | null }>(
  'SMK4104',
  'nobody gets these leads',
  ({ stage, example }) => ({
    sentence: `No handoff begins with a stage, so that nobody is given the leads that become \`${stage}\`, the highest one.`,
    hint: `Write a handoff with \`when a lead becomes ${stage}\`.${shownBy(example)}`,
  }),
  'warning',
);

export const someReachNobody = problemKind<{ stage: string; handoffs: readonly string[]; example: string }>(
  'SMK4104',
  'nobody gets these leads',
  ({ stage, handoffs, example }) => ({
    sentence: `A lead can become \`${stage}\`, the highest stage, and reach nobody: what stands after \`where\` in ${handoffs.map((name) => `\`${name}\``).join(', ')} need not be true of it.`,
    hint: `Add a handoff for the rest, or leave out a \`where\`.${shownBy(example)}`,
  }),
  'warning',
);

export const overdueAtNight = problemKind<{
  within: string;
  business: string;
  opened: string;
  due: string;
  who: string;
}>(
  'SMK4105',
  'runs while nobody is at work',
  ({ within, business, opened, due, who }) => ({
    sentence: `What is owed \`within ${within}\` from ${opened} is overdue at ${due}, when nobody of \`${who}\` is at work.`,
    hint: `Write \`within ${business}\` to count open time only.`,
  }),
  'warning',
);

export const ladderUpsideDown = problemKind<{ step: string; before: string; line: number }>(
  'SMK4106',
  'ladder out of order',
  ({ step, before, line }) => ({
    sentence: `\`${step}\` never comes after \`${before}\` of line ${line}, which stands above it.`,
    hint: `Move it above line ${line}, so that the ladder reads as it runs.`,
  }),
  'warning',
);

export const stepAfterReturn = problemKind<{ step: string; line: number }>(
  'SMK4106',
  'ladder out of order',
  ({ step, line }) => ({
    sentence: `\`${step}\` never comes: \`return\` on line ${line} has ended the handoff by then.`,
    hint: `Move it above line ${line}, with an earlier time, or take it out.`,
  }),
  'warning',
);

export const longerThanWeek = problemKind<{ within: string; opened: string; due: string | null; calendar: string }>(
  'SMK4108',
  'longer than a working week',
  ({ within, opened, due, calendar }) => ({
    sentence:
      due === null
        ? `What is owed \`within ${within}\` from ${opened} is not due in all the years that calendars know: \`${calendar}\` is open too little.`
        : `What is owed \`within ${within}\` from ${opened} is due at ${due}, more than a week later: \`${calendar}\` is not open that long in a week.`,
    hint: 'Count it in business days, such as `within 10 business days`, or choose a shorter time.',
  }),
  'warning',
);
