import type { Condition, FactScore } from '@smk/plan';
import { compileCondition } from './condition.ts';
import { newFrame, TRUE, type Frame, type Test } from './frame.ts';
import { loneText } from './looks.ts';
import { slotOf, type Names } from './names.ts';
import { loneNumber, numberLines, twiceFor, type Weighed } from './number-lines.ts';

/** Lines that look at one remembered text alone: what they add is remembered with it. */
type Group = { readonly text: number; readonly site: number; readonly tests: Test[]; readonly points: number[] };

/** A closure that sums a score's true lines; what those add that look at one text or one number alone is looked up. */
export function compileFactScore(score: FactScore, names: Names): (frame: Frame) => number {
  const groups = new Map<number, Group>();
  const onNumbers = new Map<number, (Weighed & { readonly condition: Condition })[]>();
  const tests: Test[] = [];
  const points: number[] = [];
  for (const line of score.lines) compileCondition(line.when.condition, names);
  for (const line of score.lines) {
    const test = names.tests.get(line.when.condition)!;
    const number = loneNumber(line.when.condition, names);
    if (number !== null) {
      const alike = onNumbers.get(number) ?? [];
      onNumbers.set(number, alike);
      alike.push({ test, points: line.points, condition: line.when.condition });
      continue;
    }
    const text = loneText(line.when.condition, names);
    if (text === null) {
      tests.push(test);
      points.push(line.points);
      continue;
    }
    const group = groups.get(text) ?? { text, site: names.site++, tests: [], points: [] };
    groups.set(text, group);
    group.tests.push(test);
    group.points.push(line.points);
  }
  const grouped = [...groups.values()];
  const numbers = [...onNumbers].map(([slot, lines]) => numberLines(slot, lines, newFrame()));
  return asScore(score, names, (frame) => {
    let sum = 0;
    for (const group of grouped) sum += twicePoints(group, frame);
    for (const lookedUp of numbers) sum += twiceFor(lookedUp, frame);
    for (let index = 0; index < tests.length; index += 1) {
      // Twice the points where true: without a branch, since no processor can guess what a lead is like.
      sum += points[index]! * (tests[index]!(frame) & TRUE);
    }
    return sum;
  });
}

/** A closure for a score of whose true lines another gives twice the sum: no group gives more than its ceiling, nor the score than its range. */
export function asScore(score: FactScore, names: Names, twice: (frame: Frame) => number): (frame: Frame) => number {
  const { from, to } = score;
  const slot = slotOf(names, 'score', score.name);
  const lineGroups = compileGroups(score, names);
  return (frame) => {
    let sum = twice(frame) / 2;
    for (const group of lineGroups) sum -= Math.max(0, group.sum(frame) - group.atMost);
    frame.sums[slot] = sum;
    if (sum < from) return from;
    return sum > to ? to : sum;
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
