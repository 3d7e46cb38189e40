import fc from 'fast-check';
import type { Plan } from '@smk/plan';
import { expect, test } from 'vitest';
import { anyFields, anyLead, anyPlan, onHandling, start } from '../test-material/any-plan.ts';
import { event, field, fieldOf, is, lead, nordlicht, place, placed, score } from '../test-material/nordlicht.ts';
import { nextAsking } from '../standing/asking.ts';
import { standAfter } from '../standing/stand-after.ts';
import { chooseRoute } from '../routing/choose-route.ts';
import { judgeCondition } from './closures/judge-condition.ts';
import { prepare } from './closures/prepare.ts';
import { truthOf } from './naive/condition.ts';
import { assessNaively } from './naive/naive.ts';
import { situationOf } from './naive/situation.ts';

const hour = 3_600_000;
const runs = { numRuns: 300 };
const asOf = fc.oneof(
  fc.constant(start),
  fc.integer({ min: -72, max: 72 }).map((hours) => start + hours * hour),
);

test('closures and the naive reading decide and explain alike', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyPlan, fc.array(anyLead, { minLength: 1, maxLength: 4 }), asOf, (plan, leads, moment) => {
      const assessor = prepare(plan);
      const naive = leads.map((lead) => assessNaively(plan, lead, moment));
      // Three times, since closures keep what comes again, and then show what they kept; in between a route adds conditions of its own.
      for (const round of [1, 2, 3]) {
        for (const [index, lead] of leads.entries()) {
          const { because, ...decision } = naive[index]!;
          expect(assessor.assess(lead, moment)).toEqual(decision);
          expect(assessor.explain(lead, moment)).toEqual({ ...decision, because });
          if (round === 1) chooseRoute(plan, plan.handoffs[0]!, lead, moment);
        }
      }
    }),
    runs,
  );
});

test('what is known of a lead besides its fields is read alike', () => {
  fc.assert(
    fc.property(anyPlan, onHandling, anyLead, asOf, (plan, condition, lead, moment) => {
      const naive = truthOf(condition, situationOf(plan, lead, moment), {});
      expect(judgeCondition(plan, condition)(lead, moment)).toBe(naive);
    }),
    runs,
  );
});

test('forty fields and lines are read and explained like four', () => {
  const names = Array.from({ length: 40 }, (_, index) => `size_${index}`);
  const lines = names.map((name, index) => ({
    name: `line_${index}`,
    points: index,
    when: placed(is(field(name), '>=', 20)),
    means: null,
    at: place,
  }));
  const plan = {
    ...nordlicht,
    lead: { ...nordlicht.lead, fields: names.map((name) => fieldOf(name, { kind: 'whole number' })) },
    qualifications: [
      {
        ...nordlicht.qualifications[0]!,
        refusals: [],
        scores: [{ kind: 'facts' as const, name: 'interest', from: 0, to: 1000, lines, at: place }],
        stages: nordlicht.qualifications[0]!.stages.slice(0, 1),
      },
    ],
    lets: [],
    handoffs: [],
  };
  const facts = lead(Object.fromEntries(names.map((name, index) => [name, index])));
  expect(prepare(plan).assess(facts, start).scores).toEqual({ interest: 590 });
  expect(prepare(plan).explain(facts, start)).toEqual(assessNaively(plan, facts, start));
});

test('a field and a score of one name are told apart in what is kept', () => {
  const qualification = nordlicht.qualifications[0]!;
  const many = { name: 'many', points: 20, when: placed(is(field('size'), '>=', 5)), means: null, at: place };
  const both = { kind: 'all of' as const, of: [is(score('interest'), '>=', 10), is(field('interest'), '=', 'solar')] };
  const plan = {
    ...nordlicht,
    lead: {
      ...nordlicht.lead,
      fields: [fieldOf('size', { kind: 'whole number' }), fieldOf('interest', { kind: 'text' })],
    },
    qualifications: [
      {
        ...qualification,
        refusals: [],
        scores: [{ kind: 'facts' as const, name: 'interest', from: 0, to: 100, lines: [many], at: place }],
        stages: [{ ...qualification.stages[0]!, when: placed(both) }],
      },
    ],
    lets: [],
    handoffs: [],
  };
  const assessor = prepare(plan);
  for (const size of [1, 9, 1, 9, 1, 9]) {
    const facts = lead({ size, interest: 'solar' });
    expect(assessor.explain(facts, start)).toEqual(assessNaively(plan, facts, start));
  }
});

test('what is paused is paused at later moments too: an event to come that gives nothing changes nothing', () => {
  const [inbound] = nordlicht.qualifications;
  const plan: Plan = {
    ...nordlicht,
    qualifications: [
      {
        ...inbound!,
        refusals: [],
        scores: inbound!.scores.map((one) => (one.kind === 'events' ? { ...one, pausedBy: ['mql_to_sales'] } : one)),
        stages: [{ ...inbound!.stages[0]!, when: placed(is(score('interest'), '>=', 20)) }],
      },
    ],
  };
  const pauses = [{ handoff: 'mql_to_sales', from: start - 24 * hour, until: null }];
  const events = [event('demo_requested', start + hour)];
  expect(prepare(plan).assess(lead({}, events), start).changesAt).toBe(start + hour);
  expect(prepare(plan).assess(lead({}, events, { pauses }), start).changesAt).toBe(null);
});

test('nothing changes before `changesAt`, and something does then', { timeout: 60_000 }, () => {
  const elapsed = fc.array(
    fc.integer({ min: 1, max: 24 * 90 * 60 }).map((minutes) => minutes * 60_000),
    { minLength: 20, maxLength: 20 },
  );
  fc.assert(
    fc.property(anyPlan, anyLead, asOf, elapsed, (plan, lead, moment, later) => {
      const assessor = prepare(plan);
      // Without an embargo, so that it is the outcome that changes.
      const facts = { ...lead, standing: { ...lead.standing, refusedAt: null } };
      const { outcome, changesAt } = assessor.assess(facts, moment);
      const after = { ...facts, standing: standAfter(plan, facts.standing, outcome, moment) };
      for (const step of later) {
        if (changesAt !== null && moment + step >= changesAt) continue;
        expect(assessor.assess(after, moment + step).outcome).toEqual(outcome);
      }
      if (changesAt === null) return;
      expect(assessor.assess(after, changesAt - 1).outcome).toEqual(outcome);
      if (changesAt === nextAsking(plan, after.standing, outcome, moment)) return;
      expect(assessor.assess(after, changesAt).outcome).not.toEqual(outcome);
    }),
    runs,
  );
});

test(
  'where no value would do, no value does; where data is insufficient, the named fields matter',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(anyPlan, anyLead, fc.array(anyFields, { minLength: 10, maxLength: 10 }), (plan, lead, guesses) => {
        const assessor = prepare(plan);
        const { outcome } = assessor.assess(lead, start);
        const unknown = Object.entries(lead.fields)
          .filter(([, value]) => value === null)
          .map(([name]) => name);
        const names = [
          ...unknown,
          ...plan.lead.fields.map((field) => field.name).filter((name) => !Object.hasOwn(lead.fields, name)),
        ];
        for (const guess of guesses) {
          const filled = Object.fromEntries(
            names.filter((name) => Object.hasOwn(guess, name)).map((name) => [name, guess[name] ?? null]),
          );
          const then = assessor.assess({ ...lead, fields: { ...lead.fields, ...filled } }, start).outcome;
          // A stage that is held may be ended by what becomes known, or have been ended by what was unknown; it was not entered in error.
          const mayEnd = lead.standing.stage !== null && plan.qualifications[0]!.stages.some((stage) => stage.until);
          if (outcome.kind === 'not yet' && !mayEnd) expect(then.kind).not.toBe('stage');
          if (outcome.kind === 'stage' && outcome.couldBeUndone.length === 0 && then.kind === 'stage' && !mayEnd) {
            expect(then.stage >= outcome.stage).toBe(true);
          }
        }
        if (outcome.kind === 'insufficient data')
          expect(outcome.unknown.every((name) => names.includes(name))).toBe(true);
      }),
      runs,
    );
  },
);
