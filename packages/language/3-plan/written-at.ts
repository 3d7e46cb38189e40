import type { Span } from '../problems/problem.ts';

// Invariant: parts of a plan are known by identity, so that the plan itself stays the same JSON wherever its text moves.
const spans = new WeakMap<object, Span>();

/** Remembers where a part of a plan is written. */
export function writtenHere<Part extends object>(part: Part, span: Span): Part {
  spans.set(part, span);
  return part;
}

/** Where a condition, the `needs` or the embargo of a handoff is written, for a plan compiled here; `null` for any other. */
export function writtenAt(part: object): Span | null {
  return spans.get(part) ?? null;
}
