import { prepare, type Assessor } from '@smk/engine';
import type { Plan } from '@smk/plan';

const kept = new WeakMap<Plan, Assessor>();

/** A plan's judgement of leads, made ready once for all of its tests. */
export function assessorOf(plan: Plan): Assessor {
  const known = kept.get(plan) ?? prepare(plan);
  kept.set(plan, known);
  return known;
}
