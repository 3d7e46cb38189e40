import type { Condition, LeadFacts, Moment, Plan, Seen } from '@smk/plan';
import { judgingOf, place, type Sight } from './judging.ts';
import { seenBy } from './seen.ts';

/** What a condition about a lead looks at as of a moment, in the order written. */
export function seenIn(
  plan: Plan,
  condition: Condition,
  facts: LeadFacts,
  asOf: Moment,
  sight: Sight,
): readonly Seen[] {
  const judging = judgingOf(plan);
  place(judging, facts, asOf);
  return seenBy(judging, condition, sight, null);
}
