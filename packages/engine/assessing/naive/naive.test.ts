import { expect, test } from 'vitest';
import { at, euros, event, happened, lead, nordlicht, place, placed } from '../../test-material/nordlicht.ts';
import { assessNaively } from './naive.ts';

const day = 86_400_000;
const monday = at('2026-11-16T10:00+01:00');
const good = { email: 'k@firma.example', company: 'Firma', country: 'DE', employees: 350, consent: true };

test('a demo request of a big company at home makes an mql, and the lines say why', () => {
  const decision = assessNaively(nordlicht, lead(good, [event('demo_requested', monday)]), monday);
  expect(decision.scores).toEqual({ fit: 35, interest: 25 });
  expect(decision.outcome).toEqual({ kind: 'stage', stage: 'mql', couldBeUndone: [] });
  const fired = decision.because.scores[0]!.lines.filter((line) => line.truth === true).map((line) => line.name);
  expect(fired).toEqual(['big_enough', 'home_market']);
  expect(decision.because.scores[0]!.lines[0]!.saw).toEqual({ headcount: '350' });
  expect(decision.because.scores[0]!.lines[3]!).toMatchObject({ truth: 'unknown', saw: { job_title: 'unknown' } });
});

test('an address never shows in a trace', () => {
  const decision = assessNaively(nordlicht, lead({ ...good, email: 'spy@rival.example' }), monday);
  expect(decision.outcome).toEqual({ kind: 'refused', by: ['rival'] });
  expect(decision.because.refusals[1]).toMatchObject({ truth: true, saw: { email: '•••' } });
  expect(JSON.stringify(decision)).not.toContain('rival.example');
});

test('unknown consent does not refuse', () => {
  expect(assessNaively(nordlicht, lead({ email: 'a@b.example' }), monday).outcome.kind).toBe('insufficient data');
});

test('a demo request halves in two weeks and again in two more', () => {
  const facts = lead({ ...good, employees: 20 }, [event('demo_requested', monday)]);
  const interest = (moment: number) => assessNaively(nordlicht, facts, moment).scores.interest;
  expect([0, 13.9, 14, 28].map((days) => interest(monday + days * day))).toEqual([25, 12, 12, 6]);
});

test('a fourth look at the price within a week scores nothing, for ever', () => {
  const looks = [0, 1, 2, 3].map((hours) => event('pricing_viewed', monday + hours * 3_600_000));
  const decision = assessNaively(nordlicht, lead(good, looks), monday + 4 * 3_600_000);
  expect(decision.scores.interest).toBe(14);
  expect(decision.because.scores[1]!.events.map((one) => one.surplus)).toEqual([false, false, false, true]);
  const later = [...looks, event('pricing_viewed', monday + 7 * day + 1)];
  expect(assessNaively(nordlicht, lead(good, later), monday + 8 * day).because.scores[1]!.events.at(-1)!.surplus).toBe(
    false,
  );
});

test('points beyond the ceiling are lost, and the trace shows it', () => {
  const decision = assessNaively(
    nordlicht,
    lead(good, [event('demo_requested', monday), event('demo_requested', monday)]),
    monday,
  );
  expect(decision.because.scores[1]!.events[1]).toMatchObject({ added: 15_000, points: 40_000 });
});

test('only what would help is named where data is insufficient', () => {
  const outcome = (fields: object) => assessNaively(nordlicht, lead({ ...good, ...fields }), monday).outcome;
  expect(outcome({ employees: 1200 })).toEqual({ kind: 'insufficient data', unknown: ['budget'] });
  expect(outcome({ employees: 20 })).toEqual({ kind: 'insufficient data', unknown: ['crm_employees', 'budget'] });
  expect(outcome({ employees: 20, crm_employees: 20 })).toEqual({ kind: 'not yet' });
  expect(outcome({ employees: 1200, budget: euros(100) })).toEqual({ kind: 'not yet' });
});

test('a stage that an unknown negative line could take back says so', () => {
  const { email: _, ...nameless } = good;
  const decision = assessNaively(nordlicht, lead(nameless, [event('demo_requested', monday)]), monday);
  expect(decision.outcome).toEqual({ kind: 'stage', stage: 'mql', couldBeUndone: ['email'] });
});

test('a stage once entered is held when the interest has faded', () => {
  const facts = lead(good, [event('demo_requested', monday)], { stage: 'mql', stageSince: monday });
  expect(assessNaively(nordlicht, facts, monday + 60 * day).outcome).toMatchObject({ kind: 'stage', stage: 'mql' });
});

test('a recycled lead stays below its stage until its time, and counts only what it did since', () => {
  const recycled = { below: 'mql', since: monday, until: monday + 90 * day };
  const events = [event('demo_requested', monday), event('demo_requested', monday + 88 * day)];
  const facts = lead(good, events, { stage: 'engaged', stageSince: monday, recycled });
  expect(assessNaively(nordlicht, facts, monday + 84 * day).scores.interest).toBe(0);
  const held = assessNaively(nordlicht, facts, monday + 89 * day);
  expect(held).toMatchObject({ outcome: { kind: 'stage', stage: 'engaged' }, changesAt: monday + 90 * day });
  expect(assessNaively(nordlicht, facts, monday + 90 * day).outcome).toMatchObject({ stage: 'mql' });
});

test('what an unknown address could undo, it can undo until the interest has faded below its threshold', () => {
  const { email: _, ...nameless } = good;
  const facts = lead(nameless, [event('demo_requested', monday)]);
  const { changesAt } = assessNaively(nordlicht, facts, monday);
  expect(changesAt! - monday).toBeGreaterThan(4.5 * day);
  expect(assessNaively(nordlicht, facts, changesAt! - 1).scores.interest).toBe(20);
  expect(assessNaively(nordlicht, facts, changesAt!).scores.interest).toBe(19);
});

test('a stage that only two weeks of silence can reach is waited for', () => {
  const inbound = nordlicht.qualifications[0]!;
  const quiet = {
    name: 'quiet',
    when: placed({ kind: 'not', of: happened('demo_requested', 14) }),
    means: null,
    at: place,
  };
  const plan = { ...nordlicht, qualifications: [{ ...inbound, stages: [quiet] }] };
  const decision = assessNaively(plan, lead(good, [event('demo_requested', monday)]), monday);
  expect(decision).toMatchObject({ outcome: { kind: 'not yet' }, changesAt: monday + 14 * day });
});

test('an embargo that holds a handoff back ends in the answer', () => {
  const facts = lead(good, [event('demo_requested', monday)], { refusedAt: monday - 10 * day });
  expect(assessNaively(nordlicht, facts, monday).changesAt).toBe(monday + 20 * day);
});
