import type { Condition, Stage } from '@smk/plan';
import { possible, type Known } from './possible.ts';
import { FALSE, TRUE, UNKNOWN } from './truths.ts';

/** What lets a lead into a stage: one condition is true, and the one that ends the stage is not. */
export type Gate = { readonly when: Condition; readonly until: Condition | null };

export function gateOf({ when, until }: Stage): Gate {
  return { when: when.condition, until: until?.condition ?? null };
}

/** Whether it may open once some of the unknown fields are known. */
export function canOpen({ when, until }: Gate, known: Known): boolean {
  if (!(possible(when, known) & TRUE)) return false;
  return until === null || (possible(until, known) & (FALSE | UNKNOWN)) > 0;
}

/** Whether it may be shut then. */
export function canStayShut({ when, until }: Gate, known: Known): boolean {
  if (possible(when, known) & (FALSE | UNKNOWN)) return true;
  return until !== null && (possible(until, known) & TRUE) > 0;
}
