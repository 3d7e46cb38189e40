import type { FactLine, LineTrace, Refusal, Stage, Truth } from '@smk/plan';
import type { Kleene } from './frame.ts';
import type { Sights } from './saw.ts';
import type { Saw } from './see-each.ts';

/** What of a line's trace is the same for all leads, and the index of what its condition looks at. */
export type Line = Pick<LineTrace, 'name' | 'points' | 'text' | 'means' | 'at'> & { readonly sight: number };

/** The unchanging part of a line's trace. */
export function lineOf({ name, means, at, when }: FactLine | Refusal | Stage, points: number | null, sights: Sights): Line {
  return { name, points, text: when.text, means, at, sight: sights.of.get(when.condition)! };
}

const truths: readonly Truth[] = [false, 'unknown', true];

/** The trace of a line for one lead. */
export function traceOf(line: Line, truth: Kleene, seen: readonly Saw[]): LineTrace {
  const { name, points, text, means, at } = line;
  return { name, truth: truths[truth]!, points, text, means, at, saw: seen[line.sight]! };
}
