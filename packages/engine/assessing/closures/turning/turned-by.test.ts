import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Condition, LeadFacts, Plan } from '@smk/plan';
import { anyLead, anyPlan, start } from '../../../test-material/any-plan.ts';
import {
  event,
  field,
  fieldOf,
  happened,
  is,
  lead,
  letOf,
  nordlicht,
  place,
  placed,
  score,
  value,
} from '../../../test-material/nordlicht.ts';
import { assessNaively } from '../../naive/naive.ts';
import { prepare } from '../prepare.ts';

const points = fc.integer({ min: -5, max: 30 });
const onPoints: fc.Arbitrary<Condition> = fc.oneof(
  fc.tuple(fc.constantFrom('>=', '>'), points).map(([how, least]) => is(score('fit'), how, least)),
  points.map((below): Condition => ({ kind: 'not', of: is(score('fit'), '<', below) })),
);
const onOthers = fc.constantFrom<Condition>(is(field('consent'), '=', true), is(score('interest'), '>=', 3), {
  kind: 'happened',
  event: 'demo',
  count: 1,
  within: null,
  where: null,
});
const gates: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 3, arbitrary: onPoints },
  fc
    .tuple(fc.constantFrom('all of' as const, 'any of' as const), onPoints, onOthers)
    .map(([kind, ...of]) => ({ kind, of })),
);

/** Any lines of a score, with stages that rest on it, and refusals that may look at the same fields. */
const anyScored: fc.Arbitrary<Plan> = fc
  .record({
    plan: anyPlan,
    stages: fc.array(gates, { minLength: 1, maxLength: 2 }),
    until: fc.option(points),
    refused: fc.option(
      fc.oneof(
        onOthers,
        points.map((below) => is(score('fit'), '<', below - 20)),
      ),
    ),
  })
  .map(({ plan, stages, until, refused }) => {
    const [inbound] = plan.qualifications;
    const asked = (when: Condition, index: number) => ({
      name: `stage_${index}`,
      when: placed(when),
      means: null,
      at: place,
    });
    return {
      ...plan,
      qualifications: [
        {
          name: 'inbound',
          at: place,
          scores: inbound!.scores,
          refusals: refused === null ? [] : [asked(refused, 9)],
          stages: stages.map((when, index) => ({
            ...asked(when, index),
            ...(until !== null && { until: placed(is(score('fit'), '<', until)) }),
          })),
        },
      ],
    };
  });

/** A lead of which little is unknown, so that all of it can be tried out. */
const mostlyKnown = fc
  .tuple(anyLead, fc.uniqueArray(fc.nat({ max: 15 }), { maxLength: 4 }))
  .map(([facts, out]): LeadFacts => {
    const known = {
      employees: 20,
      crm_employees: 10,
      area: 20,
      country: 'DE',
      title: 'head',
      constructor: 'Event',
      consent: true,
    };
    const also = { growth: 20, contract: 20, seen_at: '2027-01-01T00:00:00.000Z', speaks: 'de', ours: 'ben' };
    const all = { email: 'vp@web.de', ...known, ...also, interests: ['roof'], budget: null, wants_by: '2027-01-01' };
    const told = Object.entries(facts.fields).filter(([, value]) => value !== null);
    const filled = { ...all, ...Object.fromEntries(told) };
    const fields = Object.entries(filled).filter((_, index) => !out.includes(index));
    return { ...facts, fields: Object.fromEntries(fields) };
  });

test('what is unknown is told from the lines of a score as trying all values tells it', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyScored, fc.array(mostlyKnown, { minLength: 1, maxLength: 6 }), (plan, leads) => {
      const assessor = prepare(plan);
      // Twice, since what was found for one lead is kept for others.
      for (const facts of [...leads, ...leads])
        expect(assessor.assess(facts, start).outcome).toEqual(assessNaively(plan, facts, start).outcome);
    }),
    { numRuns: 400 },
  );
});

const line = (name: string, of: number, when: Condition, group?: string) => ({
  name,
  points: of,
  when: placed(when),
  means: null,
  at: place,
  ...(group !== undefined && { group }),
});
const planWith = (
  lines: readonly ReturnType<typeof line>[],
  refuse: Condition[] = [],
  enter = is(score('fit'), '>=', 20),
): Plan => ({
  ...nordlicht,
  lead: {
    ...nordlicht.lead,
    fields: ['employees', 'crm_employees', 'area', 'roofs'].map((name) => fieldOf(name, { kind: 'whole number' })),
  },
  qualifications: [
    {
      ...nordlicht.qualifications[0]!,
      refusals: refuse.map((when, index) => ({ name: `refusal_${index}`, when: placed(when), means: null, at: place })),
      scores: [
        {
          kind: 'facts',
          name: 'fit',
          from: 0,
          to: 50,
          groups: [{ name: 'size', atMost: 10, at: place }],
          lines,
          at: place,
        },
      ],
      stages: [{ name: 'one', when: placed(enter), means: null, at: place }],
    },
  ],
  lets: [{ name: 'headcount', is: 'larger of', of: [field('employees'), field('crm_employees')], at: place }],
  handoffs: [],
});
const outcome = (plan: Plan, fields: LeadFacts['fields']) => prepare(plan).assess(lead(fields), start).outcome;

test('lines that lift a score together are named together, and those that only take from it are not', () => {
  const plan = planWith([
    line('some', 15, is(field('employees'), '>=', 10)),
    line('roof', 5, is(field('area'), '>=', 10)),
    line('small', -5, is(field('roofs'), '<', 2)),
  ]);
  expect(outcome(plan, {})).toEqual({ kind: 'insufficient data', unknown: ['employees', 'area'] });
  expect(outcome(plan, { employees: 5 })).toEqual({ kind: 'not yet' });
  expect(outcome(plan, { employees: 50, area: 50 })).toEqual({ kind: 'stage', stage: 'one', couldBeUndone: ['roofs'] });
});

test('a ceiling holds what lines of one group lift', () => {
  const lines = [
    line('some', 10, is(field('employees'), '>=', 10), 'size'),
    line('roof', 10, is(field('area'), '>=', 10)),
  ];
  expect(outcome(planWith([...lines, line('many', 10, is(field('roofs'), '>=', 2), 'size')]), { area: 5 })).toEqual({
    kind: 'not yet',
  });
  expect(outcome(planWith([...lines, line('many', 10, is(field('roofs'), '>=', 2))]), { area: 5 })).toEqual({
    kind: 'insufficient data',
    unknown: ['employees', 'roofs'],
  });
});

test('of the larger of two it counts how large the known one is', () => {
  const plan = planWith([
    line('many', 20, is(letOf('headcount'), '<', 100)),
    line('few', 0, is(letOf('headcount'), '>=', 9)),
  ]);
  for (const _ of [1, 2]) {
    expect(outcome(plan, { employees: 120, area: 1, roofs: 1 })).toEqual({ kind: 'not yet' });
    expect(outcome(plan, { employees: 80, area: 1, roofs: 1 })).toEqual({
      kind: 'stage',
      stage: 'one',
      couldBeUndone: ['crm_employees'],
    });
  }
});

test('a refusal that looks at the unknown field itself is tried out with it', () => {
  const lines = [line('some', 20, is(field('employees'), '>=', 10))];
  expect(outcome(planWith(lines, [is(field('employees'), '>=', 10)]), {})).toEqual({ kind: 'not yet' });
  expect(outcome(planWith(lines, [is(field('employees'), '>=', 20)]), {})).toMatchObject({ unknown: ['employees'] });
});

test('a field at which a stage looks beside the score is tried out', () => {
  const lines = [line('some', 20, is(field('employees'), '>=', 10))];
  const both: Condition = { kind: 'all of', of: [is(score('fit'), '>=', 20), is(field('area'), '>=', 10)] };
  expect(outcome(planWith(lines, [], both), {})).toMatchObject({ unknown: ['employees', 'area'] });
});

test('where more points may also lead out of a stage, not only the most of them is tried', () => {
  const few: Condition = { kind: 'between', operand: field('employees'), low: value(5), high: value(9) };
  const lines = [line('many', 20, is(field('employees'), '>=', 10)), line('few', 12, few)];
  const middle: Condition = { kind: 'all of', of: [is(score('fit'), '>=', 10), is(score('fit'), '<=', 15)] };
  expect(outcome(planWith(lines, [], middle), {})).toMatchObject({ unknown: ['employees'] });
});

test('what a table makes of an unknown field and of what happened is not kept for leads to whom something else happened', () => {
  const asked: Condition = { kind: 'all of', of: [happened('demo_requested', null), is(field('employees'), '>=', 10)] };
  const row = { name: 'row 1', when: placed(asked), then: 1, at: place };
  const plan: Plan = {
    ...planWith([line('some', 20, is({ kind: 'table', name: 'band' }, '=', 1))]),
    tables: [{ name: 'band', picks: 'first match', of: { kind: 'number' }, rows: [row], at: place }],
  };
  const { assess } = prepare(plan);
  expect(assess(lead({}), start).outcome).toEqual({ kind: 'not yet' });
  const asking = lead({}, [event('demo_requested', start)]);
  expect(assess(asking, start).outcome).toEqual({ kind: 'insufficient data', unknown: ['employees'] });
});
