import type { HandoffCase, LeadStanding, Moment, Paused, Plan } from '@smk/plan';

/** Whether what happens at a moment falls into a time in which one of these handoffs was open. */
export function isPaused(pauses: readonly Paused[] | undefined, handoffs: readonly string[], at: Moment): boolean {
  return (pauses ?? []).some(
    ({ handoff, from, until }) => handoffs.includes(handoff) && from < at && (until === null || at < until),
  );
}

/** A lead with the times in which handoffs were open by which scores of the plan pause. */
export function withPauses(
  plan: Plan,
  standing: LeadStanding,
  handoffs: readonly { readonly rule: { readonly name: string }; readonly case: HandoffCase }[],
): LeadStanding {
  const pausing = new Set(plan.qualifications.flatMap(({ scores }) => scores.flatMap(pausersOf)));
  const pauses = handoffs.flatMap(({ rule, case: { openedAt, ended } }): Paused[] =>
    pausing.has(rule.name) ? [{ handoff: rule.name, from: openedAt, until: ended?.at ?? null }] : [],
  );
  return pauses.length === 0 ? standing : { ...standing, pauses };
}

type Score = Plan['qualifications'][number]['scores'][number];

const pausersOf = (score: Score): readonly string[] => (score.kind === 'events' ? (score.pausedBy ?? []) : []);
