import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assessNaively, prepare } from '@smk/engine';
import { compile, showProblem, type Source } from '@smk/language';
import { newStanding, type Fields, type Plan, type TestBlock, type TestStep } from '@smk/plan';
import { prove, rehearse } from '@smk/rehearsal';
import { describe, expect, test } from 'vitest';

// Companies unlike each other, whose tests were worked out by hand from what the language means.
const names = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function company(name: string) {
  const folder = join(import.meta.dirname, name);
  const sources = readdirSync(folder).map((path): Source => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  const { value, problems } = compile(sources, { years: { from: 2026, to: 2028 } });
  if (!value) throw new Error(problems.map((problem) => showProblem(problem, sources)).join('\n'));
  return { ...value, problems, sources };
}

const failuresOf = (plan: Plan, block: TestBlock): readonly string[] =>
  rehearse(plan, block).result.failures.map(({ sentence }) => sentence);

describe.each(names)('%s', (name) => {
  const { plan, tests, problems } = company(name);

  test('its rules have no problems', () => {
    expect(problems).toEqual([]);
  });

  test.each(tests)('$name', (block) => {
    expect(failuresOf(plan, block)).toEqual([]);
    if (!block.name.startsWith('to the minute')) return;
    for (const step of block.steps.filter(isAboutAClock)) {
      const early = { ...block, steps: [{ ...step, at: step.at - 60_000 }] };
      expect(failuresOf(plan, early), `${step.text}, a minute too early`).toHaveLength(1);
    }
  });
});

/** What a clock brings about, so that it was not so a minute before. */
function isAboutAClock(step: TestStep): step is Extract<TestStep, { readonly kind: 'expect' }> {
  const kinds = ['owner was reminded', 'offered to another member', 'escalated to', 'breached'];
  return step.kind === 'expect' && kinds.includes(step.that.kind);
}

const email = 'a@b.example';
const nzd = (amount: number) => ({ currency: 'NZD', minor: amount * 100 });
const insufficient: readonly (readonly [string, string, Fields, readonly string[]])[] = [
  [
    'auckland',
    'whatever could add five points',
    { email, country: 'NZ', source: 'referral' },
    ['employees', 'budget', 'starts_on'],
  ],
  [
    'auckland',
    'a date that could still come, where nothing else could',
    {
      email,
      country: 'NZ',
      source: 'referral',
      employees: 50,
      budget: nzd(1),
    },
    ['starts_on'],
  ],
  ['atlantic', 'the one field that there is', { email, country: 'GB' }, ['tonnes']],
  ['kathmandu', 'a text that could have a word in it', { email, kilos: 100 }, ['shop']],
  ['santiago', 'any part of a sum', { correo: email, pagado: { currency: 'CLP', minor: 1 } }, ['monto']],
];

test.each(insufficient)('in %s insufficient data names %s', (name, _, fields, unknown) => {
  const { plan } = company(name);
  const asOf = Date.parse('2026-11-16T00:00:00Z');
  const facts = { fields, events: [], standing: newStanding };
  const outcome = { kind: 'insufficient data', unknown };
  expect(assessNaively(plan, facts, asOf).outcome).toEqual(outcome);
  expect(prepare(plan).assess(facts, asOf).outcome).toEqual(outcome);
});

test('a lead of which everything that matters is known is not yet there', () => {
  const fields = { email, country: 'NZ', source: 'referral', employees: 50, budget: nzd(1), starts_on: '2027-04-01' };
  const facts = { fields, events: [], standing: newStanding };
  expect(prepare(company('auckland').plan).assess(facts, Date.parse('2026-11-16T00:00:00Z')).outcome).toEqual({
    kind: 'not yet',
  });
});

// Ladders with steps before something is due, routes past who is away, and handoffs that follow others.
test.each(['lisbon', 'porto', 'faro'])('nothing in %s can be proved to be pointless', (name) => {
  const { plan, sources } = company(name);
  expect(prove(plan, sources)).toEqual([]);
});

// The first of January and the first Monday of May 2027 are holidays; on 2027-03-28 the clocks skip 01:30.
test('reviews fall on the first day of work of a month, or on a day of it, as the clocks show', () => {
  const { plan } = company('atlantic');
  const due = (name: string, period: string) => {
    const review = plan.reviews.find((one) => one.name === name)?.due.find((date) => date.period === period);
    return review && new Date(review.at).toISOString();
  };
  expect(['2026-12', '2027-02', '2027-04', '2027-06'].map((period) => due('figures', period))).toEqual([
    '2027-01-04T09:00:00.000Z',
    '2027-03-01T09:00:00.000Z',
    '2027-05-04T08:00:00.000Z',
    '2027-07-01T08:00:00.000Z',
  ]);
  expect(['2027-01', '2027-02', '2027-03'].map((period) => due('late_figures', period))).toEqual([
    '2027-02-28T01:30:00.000Z',
    '2027-03-28T01:00:00.000Z',
    '2027-04-28T00:30:00.000Z',
  ]);
});
