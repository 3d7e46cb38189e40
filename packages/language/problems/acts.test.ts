import { expect, test } from 'vitest';
import { handoff, part, saidOf, testBlock, type Golden, type Written } from '../test-material/small-company.ts';
import type * as kinds from './acts.ts';

const reason = (line: string): Written => handoff('not_a_fit then close', line);
const end = (line: string): Written => handoff('won on deal_won then close', line);
const joined = (...all: readonly Written[]): Written => ({
  text: all.map(({ text = '' }) => text).join(''),
  instead: Object.assign({}, ...all.map(({ instead }) => instead)),
});
const says = (asks: Written, act: string): Written => joined(asks, testBlock(`when owner ${act}`, 'expect not ended'));

const noBudget = reason('no_budget with wants_by, budget then close');

const cases: Readonly<Record<keyof typeof kinds, Golden>> = {
  personalWithAct: {
    wrong: joined(part('lead', 'name      text', 'name      text personal'), reason('not_a_fit with name then close')),
    says: [
      'SMK4125 handoff.smk 9: `name` is personal, and what comes with an act stands in the journal and in histories. (Leave `name` out here, and send it to the lead itself.)',
    ],
    right: reason('not_a_fit with name then close'),
  },
  otherInEvent: {
    wrong: joined(
      part('lead', 'name      text', 'deal_value whole number'),
      end('won with deal_value on deal_won then close'),
    ),
    says: [
      'SMK4126 handoff.smk 12: `deal_value` is a whole number in the lead and money in `deal_won`, which brings it as well. (Give both the same type, or one of them another name.)',
    ],
    right: joined(
      part('lead', 'name      text', 'deal_value money'),
      end('won with deal_value on deal_won then close'),
    ),
  },
  actLacks: {
    wrong: says(noBudget, 'rejects because no_budget with budget EUR 5'),
    says: [
      'SMK6014 text.smk 4: `no_budget` is said with `wants_by`, and that is missing here. (Write `with wants_by 2027-01-10, budget EUR 10_000` behind `no_budget`, with values of your own.)',
    ],
    right: says(noBudget, 'rejects because no_budget with budget EUR 5, wants_by 2027-01-01'),
  },
  notAskedFor: {
    wrong: says(
      reason('no_budget with wants_by then close'),
      'rejects because no_budget with wants_by 2027-01-01, wants 5',
    ),
    says: ['SMK6015 text.smk 4: `no_budget` is said with `wants_by`, and not with `wants`. (Did you mean `wants_by`?)'],
    right: says(reason('no_budget with wants_by then close'), 'rejects because no_budget with wants_by 2027-01-01'),
  },
};

test.each(Object.entries(cases))('%s', (_, { wrong, says: said, right }) => {
  expect(saidOf(wrong)).toEqual(said);
  expect(saidOf(right)).toEqual([]);
});

test('what has to be said with an act is a field of the lead, or data of the event that ends it so', () => {
  expect(saidOf(end('won with deal_value on deal_won then close'))).toEqual([]);
  expect(saidOf(end('won with deal_value then close'))).toEqual([
    expect.stringContaining('SMK2001 handoff.smk 12: There is no field of the lead called `deal_value`.'),
  ]);
  expect(saidOf(reason('no_budget with budgets then close'))).toEqual([
    'SMK2001 handoff.smk 9: There is no field of the lead called `budgets`. (Did you mean `budget`?)',
  ]);
  expect(saidOf(reason('no_budget with budget, budget then close'))).toEqual([
    expect.stringContaining('SMK4002 handoff.smk 9: `budget`'),
  ]);
});

test('a test says it with values of the types, each once', () => {
  expect(
    saidOf(says(reason('no_budget with wants_by then close'), 'rejects because no_budget with wants_by 5')),
  ).toEqual([expect.stringContaining('SMK3014 text.smk 4')]);
  expect(
    saidOf(
      says(reason('no_budget with budget then close'), 'rejects because no_budget with budget EUR 5, budget EUR 6'),
    ),
  ).toEqual([expect.stringContaining('SMK4002 text.smk 4: `budget`')]);
  expect(saidOf(says(reason('no_budget then close'), 'rejects because no_budget with budget EUR 5'))).toEqual([
    'SMK6015 text.smk 4: `no_budget` is said without anything else, and so without `budget`.',
  ]);
});

test('in a test on one line a comma goes on with what is said, or begins the next clause', () => {
  const text =
    'test "it" { as of 2026-11-16 10:00, when owner rejects because no_budget with wants_by 2027-01-01, budget EUR 5, expect not ended }\n';
  // A block with what is known of the lead needs a line of its own.
  expect(saidOf(joined(noBudget, { text }))).toEqual([expect.stringContaining('A test needs a lead.')]);
});

test('a sum may be of what comes with the end, by hand or with an event', () => {
  const measured = (name: string): Written => ({
    text: `goal won_money of sales {\n  measure sum of ${name} over handoffs that end won\n  target EUR 100_000 each month\n}\n`,
  });
  expect(saidOf(joined(measured('budget'), end('won with budget then close')))).toEqual([]);
  expect(saidOf(joined(measured('deal_value'), end('won with deal_value on deal_won then close')))).toEqual([]);
});
