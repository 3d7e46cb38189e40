import { combinationsOf, TRUE, truthsWithAnyEvents } from '@smk/engine';
import type { Condition, Plan } from '@smk/plan';
import { trialsFor, type Trials } from './choices.ts';

/**
 * Whether some lead makes `wanted` true and none of `unwanted`, whatever happens to it. `perhaps` where there is too much to try.
 * Invariant: `no` is certain; `yes` says that nothing speaks against it.
 */
export function canHold(plan: Plan, wanted: Condition, unwanted: readonly Condition[] = []): 'yes' | 'no' | 'perhaps' {
  const trials = trialsFor(plan, [wanted, ...unwanted]);
  if (trials === null) return 'perhaps';
  for (const points of pointsOf(trials.scores)) {
    for (const fields of combinationsOf(trials.fields)) {
      const canBe = (condition: Condition) => truthsWithAnyEvents(plan, condition, fields, points);
      if (canBe(wanted) & TRUE && unwanted.every((condition) => canBe(condition) !== TRUE)) return 'yes';
    }
  }
  return 'no';
}

/** Every combination of the points of some scores. */
function pointsOf(scores: Trials['scores']): readonly Readonly<Record<string, number>>[] {
  return scores.reduce<readonly Readonly<Record<string, number>>[]>(
    (all, [name, points]) => all.flatMap((some) => points.map((one) => ({ ...some, [name]: one }))),
    [{}],
  );
}
