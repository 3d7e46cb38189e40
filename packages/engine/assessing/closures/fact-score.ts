import type { FactScore } from '@smk/plan';
import { compileCondition } from './condition.ts';
import { TRUE, type Frame } from './frame.ts';
import type { Names } from './names.ts';

/** A closure that sums a score's true lines and keeps each line's truth in the frame, from index `first` on. */
export function compileFactScore(score: FactScore, first: number, names: Names): (frame: Frame) => number {
  const tests = score.lines.map((line) => compileCondition(line.when.condition, names));
  const points = score.lines.map((line) => line.points);
  const { from, to } = score;
  return (frame) => {
    const { lines } = frame;
    let sum = 0;
    for (let index = 0; index < tests.length; index += 1) {
      const truth = tests[index]!(frame);
      lines[first + index] = truth;
      // Twice the points where true: without a branch, since no processor can guess what a lead is like.
      sum += points[index]! * (truth & TRUE);
    }
    if (sum < from * 2) return from;
    return sum > to * 2 ? to : sum / 2;
  };
}
