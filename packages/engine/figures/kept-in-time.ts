import type { Moment, Obligation } from '@smk/plan';
import type { HandoffHistory } from './history.ts';

/** Exact: `part` of `of`. */
export type Share = { readonly part: number; readonly of: number };

/** Of an obligation in handoffs, as things stand at a moment: those met in time, of those met and those overdue. */
export function keptInTime(handoffs: readonly HandoffHistory[], obligation: string, asOf: Moment): Share {
  const owed = handoffs.flatMap((handoff) => handoff.case.obligations.filter(({ name }) => name === obligation));
  const inTime = owed.filter((one) => isMet(one, asOf) && (one.due === null || one.closedAt! <= one.due)).length;
  return { part: inTime, of: owed.filter((one) => isMet(one, asOf) || isOverdue(one, asOf)).length };
}

/** Whether it was met by a moment. */
export function isMet({ state, closedAt }: Obligation, asOf: Moment): boolean {
  return state === 'met' && closedAt !== null && closedAt <= asOf;
}

/** Past its due moment and not met by then, or given on to somebody else unmet; what ended before it was due is out of it. */
function isOverdue({ state, due, closedAt }: Obligation, asOf: Moment): boolean {
  if (closedAt !== null && closedAt <= asOf) return state === 'missed';
  return due !== null && due < asOf;
}
