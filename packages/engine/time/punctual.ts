import type { Moment } from '@smk/plan';

/** Milliseconds within which something counts as done at its moment, so that a clock's small delay moves no due moment. */
const PUNCTUAL = 60_000;

/** The moment that something done now is about, when it was due at `due` or later: its own, unless it comes a minute late. */
export function punctual(due: Moment, now: Moment): Moment {
  return now - due < PUNCTUAL ? due : now;
}
