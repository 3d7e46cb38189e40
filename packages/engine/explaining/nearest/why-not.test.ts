import type { Aim, Condition, LeadFacts, Plan } from '@smk/plan';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessNaively } from '../../assessing/naive/naive.ts';
import { chooseRoute } from '../../routing/choose-route.ts';
import { anyLead, anyPlan, start } from '../../test-material/any-plan.ts';
import { at, event, field, is, lead, letOf, nordlicht, place, placed, score } from '../../test-material/nordlicht.ts';
import { judgingOf } from '../judging.ts';
import { aimsCalled } from './aims-called.ts';
import { moved } from './move.ts';
import { nearestMoves, unasked } from './nearest-moves.ts';
import { whyNot } from './why-not.ts';

const friday = at('2026-11-20T16:50+01:00');
const day = 86_400_000;
const firma = { email: 'k@firma.example', company: 'Firma', country: 'DE', employees: 180, consent: true };
const demo = event('demo_requested', friday - day);
const mql: Aim = { kind: 'stage', stage: 'mql' };
const saidOf = (facts: LeadFacts, aim: Aim, plan: Plan = nordlicht): string =>
  whyNot(plan, facts, friday, aim, 'personal values shown').sentence;

describe('a stage that is not reached', () => {
  test('is a few employees away', () => {
    expect(saidOf(lead(firma, [demo]), mql)).toBe('mql would be reached with employees 180 → 200.');
  });

  test('is away by what is unknown', () => {
    const facts = lead({ ...firma, employees: 350, country: null }, [demo]);
    expect(saidOf(facts, mql)).toBe('mql would be reached with country unknown → DE.');
  });

  test('is one more look at the price away, as old ones have faded', () => {
    const facts = lead(firma, [event('pricing_viewed', friday - 3 * day), event('pricing_viewed', friday - 2 * day)]);
    expect(saidOf(facts, { kind: 'stage', stage: 'engaged' })).toBe(
      'engaged would be reached with one more pricing_viewed.',
    );
  });

  test('asks for data with the event where a line looks at it', () => {
    const plan = withStages(is(score('interest'), '>=', 8));
    expect(
      saidOf(lead({}), { kind: 'stage', stage: 'stage_0' }, withoutLines(plan, ['asked_for_demo', 'looked_at_price'])),
    ).toBe('stage_0 would be reached with one webinar_attended { topic "pricing" }.');
  });

  test('of a refused lead asks for what ends the refusal as well', () => {
    const facts = lead({ ...firma, consent: false }, [demo]);
    expect(saidOf(facts, mql)).toBe('mql would be reached with consent no → yes and employees 180 → 200.');
  });

  test('of a recycled lead says until when, and what is missing then', () => {
    const recycled = { below: 'mql', since: friday - day, until: at('2027-02-18T16:50+01:00') };
    expect(saidOf(lead({ ...firma, employees: 350 }, [], { recycled }), mql)).toBe(
      'mql is not entered again before 2027-02-18 16:50, since the lead was recycled; then mql would be reached with one demo_requested.',
    );
  });

  test('that is reached is said to be', () => {
    expect(saidOf(lead({ ...firma, employees: 350 }, [demo]), mql)).toBe('mql is reached.');
  });

  test('that nothing can reach is said to be out of reach', () => {
    const never = { kind: 'all of', of: [is(field('employees'), '>', 10), is(field('employees'), '<', 11)] } as const;
    expect(saidOf(lead(firma), { kind: 'stage', stage: 'stage_0' }, withStages(never))).toBe(
      'No change that was tried makes it so that stage_0 is reached.',
    );
  });

  test('on a sum is away by what the other part leaves', () => {
    const plan = {
      ...withStages(is(letOf('all'), '>=', 500)),
      lets: [
        ...nordlicht.lets,
        { name: 'all', is: 'sum of' as const, of: [field('employees'), field('crm_employees')], at: place },
      ],
    };
    const aim: Aim = { kind: 'stage', stage: 'stage_0' };
    expect(saidOf(lead({ employees: 180, crm_employees: 60 }), aim, plan)).toBe(
      'stage_0 would be reached with employees 180 → 440.',
    );
    expect(saidOf(lead({}), aim, plan)).toMatch(/with crm_employees unknown → \d+ and employees unknown → \d+\.$/);
  });
});

test('a lead that is refused twice is freed by both', () => {
  const facts = lead({ ...firma, email: 'k@rival.example', consent: false });
  expect(saidOf(facts, { kind: 'not refused' })).toBe(
    'It would not be refused with consent no → yes and email "k@rival.example" → "k@other.example".',
  );
});

test('what would have refused a lead is named', () => {
  expect(saidOf(lead(firma), { kind: 'refused', by: null })).toBe('It would be refused with consent yes → no.');
  expect(saidOf(lead(firma), { kind: 'refused', by: 'rival' })).toBe(
    'rival would refuse it with email "k@firma.example" → "k@rival.example".',
  );
});

test('a line of the route that was not taken is so many employees away', () => {
  const facts = lead({ ...firma, employees: 350 }, [demo]);
  const enterprise: Aim = { kind: 'routed', handoff: 'mql_to_sales', to: { kind: 'team', team: 'enterprise' } };
  expect(saidOf(facts, enterprise)).toBe('mql_to_sales would go to enterprise with employees 350 → 1_000.');
});

test('a handoff that waits asks for what it waits for', () => {
  const facts = lead({ ...firma, employees: 1200, country: null, budget: { currency: 'EUR', minor: 8_000_000 } });
  const enterprise: Aim = { kind: 'routed', handoff: 'mql_to_sales', to: { kind: 'team', team: 'enterprise' } };
  expect(saidOf(facts, enterprise)).toBe('mql_to_sales would go to enterprise with country unknown → DE.');
});

test('what was closed, or refused a while ago, is said to be kept back', () => {
  const desk: Aim = { kind: 'routed', handoff: 'mql_to_sales', to: { kind: 'team', team: 'dach_desk' } };
  const fit = { ...firma, employees: 350 };
  expect(saidOf(lead(fit, [demo], { closed: true }), desk)).toBe(
    'Nothing is handed over any more, since the lead was closed.',
  );
  expect(saidOf(lead(fit, [event('demo_requested', friday)], { refusedAt: friday - 29 * day }), desk)).toBe(
    'Nothing is handed over before 2026-11-21 17:50, since the lead was refused; as things stand it would be so then.',
  );
});

test('a lead that waits is said to, and what is missing besides', () => {
  const wait = {
    name: 'enrichment',
    upTo: { amount: 2, unit: 'hours' as const, business: false },
    when: placed({ kind: 'unknown', operand: letOf('headcount') }),
    askingEvery: null,
    means: null,
    at: place,
  };
  const plan = { ...nordlicht, qualifications: [{ ...nordlicht.qualifications[0]!, waits: [wait] }] };
  const said = (aim: Aim, fields: object) =>
    whyNot(plan, lead({ ...firma, ...fields }, [demo]), friday, aim, 'personal values shown').sentence;
  expect(said({ kind: 'stage', stage: 'engaged' }, { employees: null })).toBe(
    'Nothing is decided before 2026-11-20 18:50, since the lead waits; as things stand it would be so then.',
  );
  expect(said({ kind: 'stage', stage: 'mql' }, { employees: null })).toContain(
    'Nothing is decided before 2026-11-20 18:50, since the lead waits; then mql would be reached with ',
  );
});

test('what belongs to a person is hidden from whoever may not see it', () => {
  const answer = whyNot(nordlicht, lead(firma), friday, { kind: 'refused', by: 'rival' }, 'personal values hidden');
  expect(JSON.stringify(answer)).not.toContain('example');
  expect(answer.sentence).toBe('rival would refuse it with email ••• → •••.');
});

test('a name is a stage, a refusal, a team or a queue', () => {
  expect(aimsCalled(nordlicht, 'mql')).toEqual({ aims: [mql] });
  expect(aimsCalled(nordlicht, 'mqls')).toEqual({
    aims: null,
    sentence: 'No stage, refusal, team or queue that leads are sent to is called `mqls`. Did you mean `mql`?',
  });
});

const isSo = (plan: Plan, facts: LeadFacts, aim: Aim): boolean => {
  const { outcome } = assessNaively(plan, facts, start);
  if (aim.kind === 'not refused') return outcome.kind !== 'refused';
  if (aim.kind === 'refused') return outcome.kind === 'refused' && (aim.by === null || outcome.by.includes(aim.by));
  const stages = plan.qualifications[0]!.stages.map(({ name }) => name);
  const asked = aim.kind === 'stage' ? aim.stage : 'stage_0';
  if (outcome.kind !== 'stage' || stages.indexOf(outcome.stage) < stages.indexOf(asked)) return false;
  if (aim.kind === 'stage') return true;
  const chosen = chooseRoute(plan, plan.handoffs[0]!, facts, start);
  return JSON.stringify(chosen.to) === JSON.stringify(aim.to);
};
const anyAim = fc.constantFrom<Aim>(
  { kind: 'stage', stage: 'stage_0' },
  { kind: 'refused', by: null },
  { kind: 'not refused' },
  { kind: 'routed', handoff: 'routed', to: { kind: 'team', team: 'dach_desk' } },
);

test('every answer holds in the naive reading, needs each of its changes, and no single other value would do', () => {
  fc.assert(
    fc.property(anyPlan, anyLead, anyAim, (made, facts, aim) => {
      const rule = {
        ...made.handoffs[0]!,
        name: 'routed',
        needs: ['country'],
        routes: made.handoffs[0]!.routes.slice(1),
      };
      const plan = { ...made, handoffs: [rule] };
      const found = nearestMoves(judgingOf(plan), facts, start, aim, {
        sight: 'personal values shown',
        patience: unasked,
      });
      const so = isSo(plan, facts, aim) && (aim.kind !== 'routed' || (facts.fields['country'] ?? null) !== null);
      expect(found.kind === 'so already').toBe(so);
      const single = otherLeads(facts).find(
        (other) =>
          !so && isSo(plan, other, aim) && (aim.kind !== 'routed' || (other.fields['country'] ?? null) !== null),
      );
      if (found.kind !== 'moves') {
        expect(so || single === undefined, 'nothing was found').toBe(true);
        return;
      }
      expect(isSo(plan, moved(facts, found.moves), aim)).toBe(true);
      for (const move of found.moves) {
        const without = moved(
          facts,
          found.moves.filter((one) => one !== move),
        );
        const isAsked = aim.kind !== 'routed' || (without.fields['country'] ?? null) !== null;
        expect(isAsked && isSo(plan, without, aim), move.change.text).toBe(false);
      }
      if (single !== undefined && found.smallest) expect(found.moves.map(({ facts: many }) => many)).toEqual([1]);
    }),
    { numRuns: 150 },
  );
}, 60_000);

/** The lead with one value changed, or one thing more having happened. */
function otherLeads(facts: LeadFacts): readonly LeadFacts[] {
  const values = {
    email: ['a@gmx.de', 'b@rival.example', 'c@firma.example'],
    employees: [9, 10, 20, 50, 51],
    crm_employees: [10, 50],
    area: [10, 20, 50],
    country: ['DE', 'FR'],
    title: ['head', 'vp', 'event', 'nobody'],
    consent: [true, false],
  };
  const events = ['demo', 'view', 'call'].map((name) => ({ id: 'x', name, at: start, data: {} }));
  return [
    ...Object.entries(values).flatMap(([name, all]) =>
      all.map((value) => ({ ...facts, fields: { ...facts.fields, [name]: value } })),
    ),
    ...events.map((one) => ({ ...facts, events: [...facts.events, one].toSorted((a, b) => a.at - b.at) })),
  ];
}

function withStages(when: Condition): Plan {
  const qualification = nordlicht.qualifications[0]!;
  const stages = [{ name: 'stage_0', when: placed(when), means: null, at: place }];
  return { ...nordlicht, handoffs: [], qualifications: [{ ...qualification, stages }] };
}

function withoutLines(plan: Plan, names: readonly string[]): Plan {
  const qualification = plan.qualifications[0]!;
  const scores = qualification.scores.map((one) =>
    one.kind === 'events' ? { ...one, lines: one.lines.filter(({ name }) => !names.includes(name)) } : one,
  );
  return { ...plan, qualifications: [{ ...qualification, scores }] };
}
