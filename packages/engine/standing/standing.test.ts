import { expect, test } from 'vitest';
import { newStanding, type Decision, type LeadFacts, type LeadStanding, type Outcome } from '@smk/plan';
import { prepare } from '../assessing/closures/prepare.ts';
import { assessNaively } from '../assessing/naive/naive.ts';
import { at, euros, nordlicht } from '../test-material/nordlicht.ts';
import { applyDecision } from './apply-decision.ts';
import { closeLead, recycle } from './recycle.ts';
import { wake } from './wake.ts';

const hour = 3_600_000;
const day = 24 * hour;
const monday = at('2026-11-16T10:00+01:00');
const decided = (outcome: Outcome, asOf = monday): Decision => ({ asOf, outcome, scores: {}, changesAt: null });
const mql: Outcome = { kind: 'stage', stage: 'mql', couldBeUndone: [] };
const refused: Outcome = { kind: 'refused', by: ['no_consent'] };
const apply = (standing: Partial<LeadStanding>, outcome: Outcome, asOf = monday) =>
  applyDecision(nordlicht, { ...newStanding, ...standing }, decided(outcome, asOf));

test('who becomes mql has become engaged too, and is handed over', () => {
  const { standing, entered, opens } = apply({}, mql);
  expect(entered).toEqual(['engaged', 'mql']);
  expect(opens).toEqual(['mql_to_sales']);
  expect(standing).toMatchObject({ stage: 'mql', stageSince: monday });
});

test('an mql that is judged again enters nothing and is not handed over twice', () => {
  const standing = { stage: 'mql', stageSince: monday - day };
  expect(apply(standing, mql)).toEqual({ standing: { ...newStanding, ...standing }, entered: [], left: [], opens: [] });
});

test('a refusal within thirty days holds the handoff back until they are over', () => {
  const first = apply({}, refused);
  expect(first).toEqual({ standing: { ...newStanding, refusedAt: monday }, entered: [], left: [], opens: [] });
  const second = apply(first.standing, mql, monday + 10 * day);
  expect(second).toMatchObject({ entered: ['engaged', 'mql'], opens: [], standing: { heldBack: ['mql_to_sales'] } });
  expect(apply(second.standing, mql, monday + 30 * day - 1).opens).toEqual([]);
  const third = apply(second.standing, mql, monday + 30 * day);
  expect(third).toMatchObject({ entered: [], opens: ['mql_to_sales'], standing: { heldBack: [] } });
  expect(apply(third.standing, mql, monday + 31 * day).opens).toEqual([]);
});

test('a closed lead enters stages and opens nothing', () => {
  expect(apply(closeLead(newStanding), mql)).toMatchObject({ entered: ['engaged', 'mql'], opens: [] });
});

test('a recycled mql stands on engaged, and can be handed over again', () => {
  const recycled = { below: 'mql', since: monday, until: monday + 90 * day };
  const standing = recycle(
    nordlicht,
    { ...newStanding, stage: 'mql', stageSince: monday - day, heldBack: ['mql_to_sales'] },
    recycled,
  );
  expect(standing).toEqual({ ...newStanding, stage: 'engaged', stageSince: monday, recycled });
  expect(apply(standing, mql, monday + 90 * day)).toMatchObject({ entered: ['mql'], opens: ['mql_to_sales'] });
});

test('of two handoffs that put a lead back at one moment each holds for its time, in whatever order they are heard of', () => {
  const short = { below: 'engaged', since: monday, until: monday + day };
  const long = { below: 'mql', since: monday, until: monday + 90 * day };
  const was: LeadStanding = { ...newStanding, stage: 'mql', stageSince: monday - day };
  const standing = recycle(nordlicht, recycle(nordlicht, was, short), long);
  expect(recycle(nordlicht, recycle(nordlicht, was, long), short)).toEqual(standing);
  expect(standing).toEqual({ ...newStanding, recycled: long, alsoRecycled: [short] });

  const { assess } = prepare(nordlicht);
  const fields = { email: 'a@firma.example', employees: 2_000, budget: euros(80_000), consent: true };
  const asked = { id: '1', name: 'demo_requested', at: monday + hour, data: {} };
  const stageAt = (asOf: number) => {
    const facts: LeadFacts = { fields, events: [asked], standing };
    const decision = assess(facts, asOf);
    expect(assessNaively(nordlicht, facts, asOf)).toMatchObject(decision);
    const { outcome } = decision;
    return outcome.kind === 'stage' ? outcome.stage : outcome.kind;
  };
  expect([2 * hour, day - 1, day, 90 * day - 1, 90 * day].map((later) => stageAt(monday + later))).toEqual([
    'not yet',
    'not yet',
    'engaged',
    'not yet',
    'mql',
  ]);
});

test('a short rest leaves a longer one that goes as far as it is', () => {
  const long = { below: 'engaged', since: monday, until: monday + 90 * day };
  const standing = recycle(nordlicht, newStanding, long);
  const short = { below: 'mql', since: monday + day, until: monday + 2 * day };
  expect(recycle(nordlicht, standing, short)).toEqual({ ...newStanding, recycled: { ...long, since: monday + day } });
  expect(recycle(nordlicht, standing, { ...short, until: monday + 91 * day })).toMatchObject({
    recycled: { below: 'mql', until: monday + 91 * day },
    alsoRecycled: [{ below: 'engaged', until: monday + 90 * day }],
  });
  const over = { below: 'mql', since: monday + 90 * day, until: monday + 91 * day };
  expect(recycle(nordlicht, standing, over)).toEqual({ ...newStanding, recycled: over });
});

test('a lead recycled below the lowest stage stands on none', () => {
  const recycled = { below: 'engaged', since: monday, until: monday + day };
  expect(recycle(nordlicht, { ...newStanding, stage: 'mql', stageSince: 1 }, recycled)).toMatchObject({
    stage: null,
    stageSince: null,
  });
});

test('a stage that is over is left, and what was held back for it opens no more', () => {
  const standing = { stage: 'mql', stageSince: monday - day, refusedAt: monday - day, heldBack: ['mql_to_sales'] };
  const down = apply(standing, { kind: 'stage', stage: 'engaged', couldBeUndone: [] });
  expect(down).toMatchObject({
    entered: [],
    left: ['mql'],
    opens: [],
    standing: { stage: 'engaged', stageSince: monday, heldBack: [] },
  });
  expect(apply(standing, { kind: 'not yet' })).toMatchObject({
    left: ['mql', 'engaged'],
    standing: { stage: null, stageSince: null, heldBack: [] },
  });
});

test('a wait begins once, and a stage stays meanwhile', () => {
  const waiting: Outcome = { kind: 'waiting', for: ['enrichment'], until: monday + 7_200_000 };
  const first = apply({ stage: 'engaged', stageSince: monday - day }, waiting);
  expect(first).toMatchObject({
    left: [],
    standing: { stage: 'engaged', waits: [{ name: 'enrichment', since: monday }] },
  });
  expect(apply(first.standing, waiting, monday + 60_000).standing.waits).toEqual(first.standing.waits);
});

test('of two rests each comes back by its own event or day, and holds as long as it lasts', () => {
  const onEvent = {
    below: 'mql',
    since: monday,
    until: monday + 180 * day,
    on: { event: 'demo_requested', where: null },
  };
  const fixed = { below: 'mql', since: monday, until: monday + 90 * day };
  const standing = recycle(nordlicht, recycle(nordlicht, newStanding, onEvent), fixed);
  expect(standing).toEqual({ ...newStanding, recycled: onEvent, alsoRecycled: [fixed] });
  const facts: LeadFacts = { fields: {}, events: [], standing };
  expect(wake(nordlicht, facts, monday + day)).toMatchObject({ recycled: { until: onEvent.until } });
  const asked = { id: '1', name: 'demo_requested', at: monday + 10 * day, data: {} };
  const woken = wake(nordlicht, { ...facts, events: [asked] }, monday + 10 * day);
  // The event has ended one of them before its time, and the other holds.
  expect(woken).toEqual({ ...newStanding, recycled: fixed });
  expect(wake(nordlicht, { ...facts, events: [], standing: woken }, monday + 11 * day)).toEqual(woken);
});
