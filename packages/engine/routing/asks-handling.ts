import type { Plan } from '@smk/plan';

const known = new WeakMap<Plan, boolean>();

/** Whether a handoff of the plan asks what people have had to do with the lead before: where it begins, or in its route. */
export function asksHandling(plan: Plan): boolean {
  const found =
    known.get(plan) ?? plan.handoffs.some(({ routes, where }) => handled.test(JSON.stringify([routes, where ?? null])));
  known.set(plan, found);
  return found;
}

const handled = /"kind":"(?:last owner"|attribute","name":"(?:owner|last_owner|team|reason)")/;
