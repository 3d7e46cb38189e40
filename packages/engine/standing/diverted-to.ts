import type { Outcome, Plan } from '@smk/plan';

/** The queue in which somebody else takes care of the lead; `null` unless it is kept out for such reasons alone. */
export function divertedTo(plan: Plan, outcome: Outcome): string | null {
  if (outcome.kind !== 'refused') return null;
  const refusals = plan.qualifications.flatMap((one) => one.refusals);
  const queues = outcome.by.map((name) => refusals.find((refusal) => refusal.name === name)?.to ?? null);
  return queues.includes(null) ? null : (queues[0] ?? null);
}
