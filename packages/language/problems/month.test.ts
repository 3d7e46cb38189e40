import { expect, test } from 'vitest';
import { review, saidOf, smallCompany, type Golden, type Written } from '../test-material/small-company.ts';
import * as kinds from './month.ts';

const promise = (...lines: readonly string[]): Written => ({
  text: `promise supply by marketing to sales {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`,
});
const followUp = (...lines: readonly string[]): Written => ({
  text: `promise follow_up by sales to marketing {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`,
});
const goal = (measure: string, target: string): Written => ({
  text: `goal together of marketing and sales {\n  measure ${measure}\n  target ${target}\n}\n`,
});
const campaign = (...lines: readonly string[]): Written => ({
  text: `campaign spring {\n  runs 2026-03-01 to 2026-05-31\n${lines.map((line) => `  ${line}\n`).join('')}}\n`,
});
const kept = followUp('keep accept in time >= 95%').text!;
const withKept = (written: Written): Written => ({ text: `${kept}${written.text}` });
const worth = 'worth EUR 450 for an mql';
const value = 'deliver lead value >= EUR 10_000 each month';

const cases: Readonly<Record<keyof typeof kinds, Golden>> = {
  otherUnit: {
    wrong: promise('deliver lead value >= 300 each month', worth),
    says: ['SMK3080 text.smk 2: `lead value` is money, and `300` is a number. (Write `EUR 300`.)'],
    right: promise(value, worth),
  },
  changeOfShare: {
    wrong: goal('share of to_sales that end won', '2% more than before each month'),
    says: [
      'SMK3081 text.smk 3: `share of to_sales` is a share, and it is not clear whether it should change by `2% more than before` of itself or of the whole. (A share changes by percentage points: write `2 pp more than before`.)',
    ],
    right: goal('share of to_sales that end won', '2 pp more than before each month'),
  },
  beyondReach: {
    wrong: followUp('keep accept in time >= 110%'),
    says: [
      'SMK4080 text.smk 2: `110%` says nothing here: a share is between 0% and 100%. (Write a share up to `100%`.)',
    ],
    right: followUp('keep accept in time >= 100%'),
  },
  towardsOneself: {
    wrong: { text: kept.replace('to marketing', 'to sales') },
    says: ['SMK4081 text.smk 1: `follow_up` is a promise by `sales` to `sales`. (Name another department after `to`.)'],
    right: { text: kept },
  },
  wrongWay: {
    wrong: followUp('keep accept in time <= 95%'),
    says: ['SMK4082 text.smk 2: `<= 95%` sets a limit, and here stands how much there is at least. (Write `>= 95%`.)'],
    right: followUp('keep accept in time >= 95%'),
  },
  worthHidden: {
    wrong: promise(value, worth, 'worth EUR 800 for an mql where source is event'),
    says: [
      'SMK4083 text.smk 4: Line 3 of text.smk takes every `mql`, so that this line is never reached. (Move this line above it.)',
    ],
    right: promise(value, 'worth EUR 800 for an mql where source is event', worth),
  },
  worthForNothing: {
    wrong: promise('deliver count of mql >= 300 each month', worth),
    says: [
      'SMK4084 text.smk 3: `worth` says what a lead counts for `lead value`, and `supply` delivers none. (Add `deliver lead value >= EUR 100_000 each month`, with the amount that is meant.)',
    ],
    right: promise('deliver count of mql >= 300 each month'),
  },
  owedByOthers: {
    wrong: promise('keep accept in time >= 95%'),
    says: [
      'SMK4085 text.smk 2: `accept` is owed by `sales`, so `marketing` cannot promise to keep it. (Let those promise it who owe it, or name what `marketing` owes.)',
    ],
    right: followUp('keep accept in time >= 95%'),
  },
  otherCount: {
    wrong: followUp('keep 5 accept in time >= 95%'),
    says: ['SMK4086 text.smk 2: `5 accept` are promised, and `accept` is owed once. (Write `keep accept in time`.)'],
    right: followUp('keep accept in time >= 95%'),
  },
  targetWithoutSide: {
    wrong: goal('median of time to accept over to_sales', '4 hours each month'),
    says: [
      'SMK4087 text.smk 3: `target 4 hours` does not say whether it should take that long at most or at least. (Write `target <= 4 hours each month`.)',
    ],
    right: goal('median of time to accept over to_sales', '<= 4 hours each month'),
  },
  missedByNobody: {
    wrong: withKept(
      review('measure n count of to_sales', 'when a promise is missed, its giver owes action within 10 business days'),
    ),
    says: [
      'SMK4088 text.smk 7: `monthly` covers no promise, so that none can be missed in it. (Add `covers all promises`.)',
    ],
    right: withKept(
      review('covers all promises', 'when a promise is missed, its giver owes action within 10 business days'),
    ),
  },
  nothingToCover: {
    wrong: withKept(review('covers all goals')),
    says: [
      'SMK4089 text.smk 6: The rules have no goals, so that there is nothing to cover. (Declare one, such as `goal pipeline of marketing and sales {`.)',
    ],
    right: withKept(review('covers all promises')),
  },
  countsSeveral: {
    wrong: {
      ...goal('count of mql', '300 each month'),
      instead: { events: `${smallCompany.events}event mql\n` },
    },
    says: [
      'SMK4090 text.smk 2: `mql` is a stage and an event, and it is not clear which is counted. (Give one of them another name.)',
    ],
    right: goal('count of mql', '300 each month'),
  },
  ownerOfAnother: {
    wrong: campaign('owners maria of sales'),
    says: ['SMK4091 text.smk 3: `maria` does not work in `sales`. (Write `maria of marketing`.)'],
    right: campaign('owners maria of marketing, anna of sales'),
  },
};

test.each(Object.entries(kinds))('%s', (name, { code }) => {
  const { wrong, says, right } = cases[name as keyof typeof cases];
  const said = saidOf(wrong);
  expect(said).toEqual(says);
  expect(said[0]).toContain(code);
  expect(saidOf(right)).toEqual([]);
});

test.each([
  ['goal', goal('share of to_sales that end won', '20 each month'), '`20` is a number. (Write `20%`.)'],
  [
    'goal',
    goal('share of to_sales that end won', '20 pp each month'),
    '`20 pp` is a difference between two shares. (Write `20%`.)',
  ],
  ['goal', goal('count of mql', 'EUR 300 each month'), '`EUR 300` is money. (Write `300`.)'],
  ['goal', goal('count of mql', '20% each month'), '`count of mql` is a number, and `20%` is a share.'],
  [
    'goal',
    goal('median of business time to accept over to_sales', '<= 4 hours each month'),
    '`4 hours` is a length of time. (Write `4 business hours`, or measure `time to`.)',
  ],
  [
    'goal',
    goal('median of time to accept over to_sales', '<= 4 business hours each month'),
    '`4 business hours` is a length of open time. (Write `4 hours`, or measure `business time to`.)',
  ],
  [
    'goal',
    goal('median of business time to accept over to_sales', '<= 2 business days each month'),
    'days are open for different lengths of time. (Write it in business hours, such as `16 business hours`.)',
  ],
  [
    'goal',
    goal('median of budget over to_sales', '400 each month'),
    '`median of budget` is money, and `400` is a number. (Write `EUR 400`.)',
  ],
  ['goal', goal('count of mql', '2 pp more than before each month'), '(Write `2% more than before`.)'],
  [
    'goal',
    goal('count of mql', '40 more than before each month'),
    '`40 more than before` is no part of what was before.',
  ],
  [
    'promise',
    promise(value, 'worth USD 450 for an mql'),
    '`USD 450` is not in EUR, the currency of the company, and currencies never mix.',
  ],
  ['promise', promise('deliver count of mql >= 0 each month'), '`0` says nothing here: that much there always is.'],
  ['promise', followUp('keep accept in time >= 0%'), 'that much is always in time.'],
  ['promise', followUp('keep accept in time >= 99.9951%'), 'shares are compared to two decimals.'],
  ['target', goal('share of to_sales that end won', '>= 0% each month'), 'every share is within it.'],
  ['target', goal('share of to_sales that end won', '> 100% each month'), 'no share is within it.'],
  ['percentile', goal('percentile 100 of budget over to_sales', 'EUR 1 each month'), 'a number from 1 to 99.'],
])('a %s that cannot be kept or missed so: %#', (_, written, part) => {
  const said = saidOf(written);
  expect(said).toEqual([expect.stringContaining(part)]);
});
