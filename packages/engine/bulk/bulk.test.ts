import fc from 'fast-check';
import { newStanding } from '@smk/plan';
import { expect, test } from 'vitest';
import { assessNaively } from '../assessing/naive/naive.ts';
import { anyLead, anyPlan, start } from '../test-material/any-plan.ts';
import { batchOf } from './batch-of.ts';
import { prepareBulk } from './prepare-bulk.ts';

const hour = 3_600_000;
const instants = fc
  .uniqueArray(fc.integer({ min: -200, max: 200 }), { minLength: 1, maxLength: 5 })
  .map((hours) => hours.toSorted((a, b) => a - b).map((one) => start + one * hour));

test('by column, refusals, stages and scores come out as the naive reading says, at each instant', () => {
  fc.assert(
    fc.property(anyPlan, fc.array(fc.tuple(anyLead, instants), { minLength: 1, maxLength: 6 }), (plan, given) => {
      const stages = plan.qualifications.flatMap((one) => one.stages).map(({ name }) => name);
      const assess = prepareBulk(plan);
      const leads = given.map(([lead, moments]) => ({ ...lead, standing: newStanding, instants: moments }));
      // Twice, since tables remember what values came before; the second time in another order.
      for (const round of [leads, leads.toReversed()]) {
        const batch = batchOf(plan, round);
        const { refused, reached, score } = assess(batch);
        let instant = 0;
        for (const lead of round) {
          for (const asOf of lead.instants) {
            const { outcome, scores } = assessNaively(plan, lead, asOf);
            expect(refused[instant] === 1).toBe(outcome.kind === 'refused');
            // What a wait holds up is reached all the same.
            if (outcome.kind !== 'refused' && outcome.kind !== 'waiting') {
              expect(stages[reached[instant]!] ?? null).toBe(outcome.kind === 'stage' ? outcome.stage : null);
            }
            for (const [name, points] of Object.entries(scores)) {
              const { level, values } = score(name);
              expect(values[level === 'lead' ? batch.leadOf[instant]! : instant]).toBe(points);
            }
            instant += 1;
          }
        }
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);
