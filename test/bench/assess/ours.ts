import { deepStrictEqual } from 'node:assert/strict';
import { assessNaively, batchOf, prepare, prepareBulk } from '@smk/engine';
import type { LeadFacts } from '@smk/plan';
import type { Contender } from './contender.ts';
import { planOf } from './plan.ts';

const asOf = Date.parse('2026-11-16T10:00Z');

/** What the engine makes of leads in each of its ways, once all are found to give the points expected of each lead. */
export function ours(
  times: number,
  leads: readonly LeadFacts[],
  partly: readonly LeadFacts[],
  points: readonly number[],
  threshold: number,
): ReadonlyMap<string, Contender> {
  const plan = planOf(times);
  const assessor = prepare(plan);
  const assessInBulk = prepareBulk(plan);
  const watched = leads.map((lead) => ({ ...lead, instants: [asOf] }));
  // As the outcome diff has them: read into columns, a thousand at a time.
  const batch = batchOf(plan, watched);

  for (const [index, lead] of leads.entries()) {
    const score = points[index]!;
    const decision = assessor.assess(lead, asOf);
    deepStrictEqual([decision.scores.fit, decision.outcome.kind], [score, score >= threshold ? 'stage' : 'not yet']);
    // The naive reading is slow, and explains each line.
    if (index % times === 0) deepStrictEqual(assessor.explain(lead, asOf), assessNaively(plan, lead, asOf));
  }
  deepStrictEqual(
    [...assessInBulk(batch).reached],
    points.map((score) => (score >= threshold ? 0 : -1)),
  );

  const counted = (of: readonly LeadFacts[], holds: (lead: LeadFacts) => boolean): Contender => ({
    leads: of.length,
    run: () => of.reduce((sum, lead) => (holds(lead) ? sum + 1 : sum), 0),
  });
  const inBulk = (of: () => typeof batch): Contender => ({
    leads: leads.length,
    run: () => assessInBulk(of()).reached.reduce<number>((sum, stage) => sum + stage + 1, 0),
  });
  const isReached = (lead: LeadFacts): boolean => assessor.assess(lead, asOf).outcome.kind === 'stage';
  return new Map([
    ['assess', counted(leads, isReached)],
    ['in bulk, by column', inBulk(() => ({ ...batch }))],
    ['in bulk, made into columns first', inBulk(() => batchOf(plan, watched))],
    [
      'assess with explanation',
      counted(leads, (lead) => assessor.explain(lead, asOf).because.scores[0]!.lines[0]!.truth === true),
    ],
    // What is unknown is tried out, which takes by the square of the rules.
    ...(times === 1 ? ([['assess, a fifth of the values unknown', counted(partly, isReached)]] as const) : []),
  ]);
}
