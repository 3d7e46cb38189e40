import type { FactScore } from '@smk/plan';
import { compileCondition } from './condition.ts';
import { TRUE, type Frame, type Test } from './frame.ts';
import { loneText } from './looks.ts';
import type { Names } from './names.ts';

/** Lines that look at one remembered text alone: what they add is remembered with it. */
type Group = { readonly text: number; readonly site: number; readonly tests: Test[]; readonly points: number[] };

/**
 * A closure that sums a score's true lines and keeps the truth of each that may differ from lead to lead in the frame,
 * from index `first` on.
 */
export function compileFactScore(score: FactScore, first: number, names: Names): (frame: Frame) => number {
  const groups = new Map<number, Group>();
  const tests: Test[] = [];
  const points: number[] = [];
  const places: number[] = [];
  for (const line of score.lines) compileCondition(line.when.condition, names);
  for (const [index, line] of score.lines.entries()) {
    const test = names.tests.get(line.when.condition)!;
    const text = loneText(line.when.condition, names);
    if (text === null) {
      tests.push(test);
      points.push(line.points);
      places.push(first + index);
      continue;
    }
    const group = groups.get(text) ?? { text, site: names.site++, tests: [], points: [] };
    groups.set(text, group);
    group.tests.push(test);
    group.points.push(line.points);
  }
  const grouped = [...groups.values()];
  const { from, to } = score;
  const lineGroups = compileGroups(score, names);
  return (frame) => {
    const { lines } = frame;
    let sum = 0;
    for (const group of lineGroups) sum -= 2 * Math.max(0, group.sum(frame) - group.atMost);
    for (const group of grouped) sum += twicePoints(group, frame);
    for (let index = 0; index < tests.length; index += 1) {
      const truth = tests[index]!(frame);
      lines[places[index]!] = truth;
      // Twice the points where true: without a branch, since no processor can guess what a lead is like.
      sum += points[index]! * (truth & TRUE);
    }
    if (sum < from * 2) return from;
    return sum > to * 2 ? to : sum / 2;
  };
}

/** For each group of a score's lines, its ceiling and a closure for what its true lines add up to. */
export function compileGroups(
  { groups = [], lines }: FactScore,
  names: Names,
): readonly { readonly name: string; readonly atMost: number; readonly sum: (frame: Frame) => number }[] {
  return groups.map(({ name, atMost }) => {
    const own = lines.filter((line) => line.group === name);
    const tests = own.map((line) => names.tests.get(line.when.condition)!);
    const points = own.map((line) => line.points);
    const sum = (frame: Frame): number => {
      let total = 0;
      for (let index = 0; index < tests.length; index += 1) total += tests[index]!(frame) === TRUE ? points[index]! : 0;
      return total;
    };
    return { name, atMost, sum };
  });
}

function twicePoints(group: Group, frame: Frame): number {
  const judged = frame.texts[group.text]!;
  if (judged === null) return add(group, frame);
  return (judged.sums[group.site] ??= add(group, frame));
}

function add({ tests, points }: Group, frame: Frame): number {
  let sum = 0;
  for (let index = 0; index < tests.length; index += 1) sum += points[index]! * (tests[index]!(frame) & TRUE);
  return sum;
}
