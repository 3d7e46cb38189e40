import type { Explanation, LeadFacts, Seen } from '@smk/plan';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessNaively } from '../assessing/naive/naive.ts';
import { anyLead, anyPlan, start } from '../test-material/any-plan.ts';
import { at, event, lead, nordlicht } from '../test-material/nordlicht.ts';
import { prepare } from '../assessing/closures/prepare.ts';
import { explainWhole } from './explain-whole.ts';

const friday = at('2026-11-20T16:50+01:00');
const facts = lead({ email: 'k@firma.example', employees: 180, country: 'DE', consent: true }, [
  event('demo_requested', friday),
  event('webinar_attended', friday, { topic: 'roof' }),
]);
const whole = (of: LeadFacts = facts): Explanation => explainWhole(nordlicht, of, friday, 'personal values shown');

test('a value made from others shows them', () => {
  const [bigEnough] = whole().scores[0]!.lines;
  expect(bigEnough!.condition).toEqual({
    text: 'so it is written',
    truth: false,
    saw: [
      {
        name: 'headcount',
        value: '180',
        of: [
          { name: 'employees', value: '180', of: [] },
          { name: 'crm_employees', value: 'unknown', of: [] },
        ],
      },
    ],
    parts: [],
  });
});

test('a line on events says what each event was asked, and what it was', () => {
  const attended = whole().scores[1]!.lines[2]!;
  expect(attended).toMatchObject({
    name: 'attended',
    truth: false,
    text: 'on webinar_attended where topic is "pricing"',
  });
  expect(attended.condition.parts).toEqual([
    { text: 'topic is "pricing"', truth: false, saw: [{ name: 'topic', value: 'roof', of: [] }], parts: [] },
  ]);
});

test('a stage is told part by part', () => {
  const mql = whole().stages[1]!;
  expect(mql.condition.parts.map(({ text, truth }) => [text, truth])).toEqual([
    ['fit >= 30 and interest >= 20', false],
    ['at least 2 of (headcount >= 1_000, budget >= EUR 50_000, demo_requested within 7 days)', 'unknown'],
  ]);
  expect(mql.instead?.sentence).toBe('mql would be reached with employees 180 → 200.');
});

test('a handoff says whether it is reached, what it waits for, and which line takes the lead', () => {
  const big = lead({ ...facts.fields, employees: 350 }, facts.events);
  expect(whole(big).handoffs[0]).toMatchObject({ reached: true, lacks: ['company'] });
  const told = lead({ ...big.fields, company: 'Firma' }, facts.events);
  expect(whole(told).handoffs[0]!.routes.map(({ taken, instead }) => [taken, instead?.sentence ?? null])).toEqual([
    [false, 'mql_to_sales would go to enterprise with employees 350 → 1_000.'],
    [true, null],
    [false, 'mql_to_sales would go to queue sdr_desk with country DE → US and job_title unknown → "head".'],
  ]);
});

test('what belongs to a person is hidden from whoever may not see it, and what is unknown is not', () => {
  const hidden = explainWhole(nordlicht, facts, friday, 'personal values hidden');
  expect(JSON.stringify(hidden)).not.toContain('firma.example');
  expect(hidden.refusals[1]!.condition.saw).toEqual([{ name: 'email', value: '•••', of: [] }]);
  const nobody = explainWhole(nordlicht, lead({}), friday, 'personal values hidden');
  expect(nobody.refusals[1]!.condition.saw).toEqual([{ name: 'email', value: 'unknown', of: [] }]);
});

test('the tree agrees with the naive reading, and asking changes no later decision', () => {
  fc.assert(
    fc.property(anyPlan, anyLead, (plan, of) => {
      const naive = assessNaively(plan, of, start);
      const tree = explainWhole(plan, of, start, 'personal values shown');
      const short = (lines: readonly { readonly name: string; readonly truth: unknown }[]) =>
        lines.map(({ name, truth }) => [name, truth]);
      expect(short(tree.refusals)).toEqual(short(naive.because.refusals));
      expect(short(tree.stages)).toEqual(short(naive.because.stages));
      expect(tree.scores.map(({ name, points, events }) => [name, points, events])).toEqual(
        naive.because.scores.map(({ name, points, events }) => [name, points, events]),
      );
      expect(tree.scores.map(({ lines }) => short(lines))).toEqual(
        naive.because.scores.map(({ lines }) => short(lines)),
      );
      expect(valuesIn(tree)).not.toContain('undefined');
      expect(prepare(plan).explain(of, start)).toEqual(naive);
    }),
    { numRuns: 60 },
  );
}, 60_000);

const valuesIn = (tree: Explanation): readonly string[] => {
  const flat = (seen: readonly Seen[]): readonly string[] => seen.flatMap(({ value, of }) => [value, ...flat(of)]);
  return [...tree.refusals, ...tree.stages].flatMap(({ condition }) => flat(condition.saw));
};
