import { problemKind } from './kind.ts';

/** What was found by trying everything that a lead can be; `example` is a lead that shows it, as a test could begin with it. */
const shownBy = (example: string | null): string => (example === null ? '' : ` For example ${example}`);

export const neverHolds = problemKind<{ condition: string; what: string }>(
  'SMK4101',
  'can never be true',
  ({ condition, what }) => ({
    sentence: `No lead can make \`${condition}\` true, so ${what}.`,
    hint: 'Look for two parts that exclude each other, or for a score that cannot get that far.',
  }),
  'warning',
);

export const hiddenRoute = problemKind<{ target: string; by: number; example: string | null }>(
  'SMK4102',
  'hidden by an earlier line',
  ({ target, by, example }) => ({
    sentence: `Every lead that this line would send to \`${target}\` is taken by line ${by} above it.`,
    hint: `Move it above line ${by}, or take it out.${shownBy(example)}`,
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

export const hiddenWorth = problemKind<{ stage: string; by: number; example: string | null }>(
  'SMK4107',
  'worth that is never reached',
  ({ stage, by, example }) => ({
    sentence: `Every \`${stage}\` that this line is for is counted by line ${by} above it.`,
    hint: `Move it above line ${by}, or take it out.${shownBy(example)}`,
  }),
  'warning',
);

export const nobodyTakes = problemKind<{ stage: string; example: string | null }>(
  'SMK4104',
  'nobody gets these leads',
  ({ stage, example }) => ({
    sentence: `No handoff begins with a stage, so that leads which become \`${stage}\`, the highest, reach nobody.`,
    hint: `Write \`when a lead becomes ${stage}\` in a handoff.${shownBy(example)}`,
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
    sentence: `\`${step}\` always comes before \`${before}\` of line ${line}, which stands above it.`,
    hint: `Move it above line ${line}, so that the ladder reads as it runs.`,
  }),
  'warning',
);
