import type { Case, Effect, HandoffSlice, JournalEntry, ReviewSlice } from '@smk/plan';

/** A case after a step, what is to be recorded of it, and what the world is asked to do. */
export type Stepped<C extends Case> = {
  readonly case: C;
  readonly entries: readonly JournalEntry[];
  readonly effects: readonly Effect[];
};

/** The part of a plan that a running case keeps for life. */
export type Slice = HandoffSlice | ReviewSlice;

/** The slice that goes with a kind of case. */
export type SliceOf<C extends Case> = C['kind'] extends 'handoff' ? HandoffSlice : ReviewSlice;

export function stepped<C extends Case>(
  after: C,
  entries: readonly JournalEntry[] = [],
  effects: readonly Effect[] = [],
): Stepped<C> {
  return { case: after, entries, effects };
}

/** What was stepped so far, and then more. Not called `then`: a module that exports one is taken for a promise when imported. */
export function andThen<C extends Case>(before: Stepped<C>, more: (after: C) => Stepped<C>): Stepped<C> {
  const next = more(before.case);
  return {
    case: next.case,
    entries: [...before.entries, ...next.entries],
    effects: [...before.effects, ...next.effects],
  };
}
