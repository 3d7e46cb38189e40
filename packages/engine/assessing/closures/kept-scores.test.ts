import fc from 'fast-check';
import type { EventFact, KeptScores, LeadFacts, Plan } from '@smk/plan';
import { newStanding } from '@smk/plan';
import { expect, test } from 'vitest';
import { anyFields, anyPlan, start } from '../../test-material/any-plan.ts';
import { at, event, lead, nordlicht } from '../../test-material/nordlicht.ts';
import { assessNaively } from '../naive/naive.ts';
import { prepare } from './prepare.ts';

const hour = 3_600_000;

/** Up to three hundred events, in the order in which they arrive: mostly that of happening, with some that come late. */
const arrivals: fc.Arbitrary<readonly EventFact[]> = fc
  .array(
    fc.record({
      name: fc.constantFrom('demo', 'view', 'call'),
      gap: fc.integer({ min: 0, max: 30 }),
      late: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 200 })),
      topic: fc.constantFrom('price', 'Other'),
    }),
    { minLength: 1, maxLength: 300 },
  )
  .map((list) => {
    let now = start - 24 * 40 * hour;
    return list.map(({ name, gap, late, topic }, index) => {
      now += gap * hour;
      return { id: `e${String(index).padStart(3, '0')}`, name, at: now - late * hour, data: { topic } };
    });
  });

const inOrder = (events: readonly EventFact[]): readonly EventFact[] =>
  events.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

/** As many numbers as the rules have places for, whatever happened. */
function mostNumbers(plan: Plan): number {
  const scores = plan.qualifications.flatMap((one) => one.scores).filter((score) => score.kind === 'events');
  return scores
    .map((score) => {
      const keys = 1 + (score.groups?.length ?? 0);
      const days = score.decay?.kind === 'fades' ? score.decay.days * (keys + 1) : 0;
      return keys + 1 + days + score.lines.reduce((sum, { cap }) => sum + (cap?.count ?? 0), 0);
    })
    .reduce((sum, each) => sum + each, 0);
}

const numbersIn = (kept: KeptScores): number => JSON.stringify(kept.scores).match(/-?\d+/g)?.length ?? 0;

test(
  'what is kept of scores goes on to what a replay of all events gives, in any order of arrival, and does not grow',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(anyPlan, anyFields, arrivals, (plan, fields, arriving) => {
        const assessor = prepare(plan);
        let facts: LeadFacts = { fields, events: [], standing: newStanding };
        let asOf = -Infinity;
        for (const [index, arrived] of arriving.entries()) {
          facts = { ...facts, events: inOrder([...facts.events, arrived]) };
          asOf = Math.max(asOf, arrived.at);
          const kept = assessor.keep(facts, asOf);
          expect(numbersIn(kept)).toBeLessThanOrEqual(mostNumbers(plan));
          if (index % 50 === 49 || index === arriving.length - 1) {
            const { because: _, ...naive } = assessNaively(plan, facts, asOf);
            expect(assessor.assess(facts, asOf)).toEqual(naive);
          }
          facts = { ...facts, kept };
        }
      }),
      { numRuns: 150 },
    );
  },
);

test('an event older than what is kept makes the score be counted anew', () => {
  const assessor = prepare(nordlicht);
  const monday = at('2026-11-16T10:00+01:00');
  const two = lead({}, [event('pricing_viewed', monday), event('pricing_viewed', monday + hour)]);
  const kept = assessor.keep(two, monday + hour);
  const late = { ...two, kept, events: inOrder([...two.events, event('demo_requested', monday - hour)]) };
  expect(assessor.assess(late, monday + hour).scores['interest']).toBe(34);
});

test('what is kept is what is counted on with: two thousandths more show at once', () => {
  const assessor = prepare(nordlicht);
  const monday = at('2026-11-16T10:00+01:00');
  const facts = lead({}, [event('demo_requested', monday)]);
  const [score] = assessor.keep(facts, monday).scores;
  const changed = { ...assessor.keep(facts, monday), scores: [{ ...score!, amounts: [27_000] }] };
  expect(assessor.assess({ ...facts, kept: changed }, monday).scores['interest']).toBe(27);
});
