import type { HandoffCase, LeadStanding, Moment, Paused, Plan } from '@smk/plan';

/** A handoff of a lead by its name in the rules that decide, and the time in which it is open. */
export type Pausing = { readonly name: string; readonly case: Pick<HandoffCase, 'openedAt' | 'ended'> };

/** Whether scores of a plan pause while a handoff is open. */
export function hasPauses(plan: Plan): boolean {
  return pausingIn(plan).size > 0;
}

/** Whether what happens at a moment falls into a time in which one of these handoffs was open. */
export function isPaused(pauses: readonly Paused[] | undefined, handoffs: readonly string[], at: Moment): boolean {
  return (pauses ?? []).some(
    ({ handoff, from, until }) => handoffs.includes(handoff) && from < at && (until === null || at < until),
  );
}

/** A lead with the times in which handoffs were open by which scores of the plan pause. */
export function withPauses(plan: Plan, standing: LeadStanding, handoffs: readonly Pausing[]): LeadStanding {
  const pausing = pausingIn(plan);
  const pauses = handoffs.flatMap(({ name, case: { openedAt, ended } }): Paused[] =>
    pausing.has(name) ? [{ handoff: name, from: openedAt, until: ended?.at ?? null }] : [],
  );
  return pauses.length === 0 ? standing : { ...standing, pauses };
}

const pausingIn = ({ qualifications }: Plan): ReadonlySet<string> =>
  new Set(qualifications.flatMap(({ scores }) => scores.flatMap(pausersOf)));

type Score = Plan['qualifications'][number]['scores'][number];

const pausersOf = (score: Score): readonly string[] => (score.kind === 'events' ? (score.pausedBy ?? []) : []);
