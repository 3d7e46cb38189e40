import type { FactScore } from '@smk/plan';
import { atoms } from '../../atoms.ts';
import { combinationsOf } from '../../unknown/combinations.ts';
import { fieldsIn } from '../../unknown/fields-in.ts';
import { sumUnder, type LinesTogether } from '../../unknown/lines-together.ts';
import { representatives } from '../../unknown/representatives.ts';
import { TRUE, type Frame, type Test } from '../frame.ts';
import type { Rules } from '../rules.ts';

/** Lines of a score that hang together, and what is known of them. `fields` are bits. */
export type Part = {
  readonly fields: number;
  readonly swingOf: (unknown: number, frame: Frame, fill: Fill) => Swing;
};

/** Places the lead of a frame with some more of its fields, and gives the frame in which it stands then. */
export type Fill = (frame: Frame, fields: Frame['fields']) => Frame;

/**
 * How far what the lines add can move from what they add now, once fields become known: at the place of each set of the unknown fields,
 * as bits of which the first is the part's first unknown field. `best` is the most of all sets, `worst` the least.
 */
export type Swing = {
  readonly most: readonly number[];
  readonly least: readonly number[];
  readonly best: number;
  readonly worst: number;
};

/** While some of a part's fields are unknown: the conditions on what is known, by whose truths swings are kept, if they say all. */
type Under = {
  readonly names: readonly string[];
  readonly tests: readonly Test[] | null;
  readonly kept: Map<number | string, Swing>;
};

/** Beyond so many different leads the memory begins anew. */
const mostKept = 4096;

export function newPart(
  bits: number,
  score: FactScore,
  { lines }: LinesTogether,
  order: readonly string[],
  rules: Rules,
): Part {
  const leaves = lines.flatMap(({ when }) => atoms(when.condition));
  const unders = new Map<number, Under>();

  const underOf = (unknown: number): Under => {
    const names = order.filter((_, index) => unknown & (1 << index));
    const known: Test[] = [];
    let saysAll = true;
    for (const leaf of new Set(leaves)) {
      const looked = [...fieldsIn(rules.plan, leaf)];
      if (!looked.some((name) => names.includes(name))) known.push(rules.names.tests.get(leaf)!);
      // Which of two is the larger is more than how the known one stands to constants.
      else if (!looked.every((name) => names.includes(name))) saysAll = false;
    }
    return { names, tests: saysAll ? known : null, kept: new Map() };
  };

  const find = (names: readonly string[], frame: Frame, fill: Fill): Swing => {
    const listed = representatives(rules.plan);
    const most = Array.from({ length: 1 << names.length }, () => -Infinity);
    const least = most.map(() => Infinity);
    const { fields: known } = frame;
    for (const trial of combinationsOf(names.map((name) => [name, listed.get(name)!]))) {
      const set = names.reduce((bitsOf, name, index) => (trial[name] === null ? bitsOf : bitsOf | (1 << index)), 0);
      const filled = fill(frame, { ...known, ...trial });
      const isTrue = (line: (typeof lines)[number]) => rules.names.tests.get(line.when.condition)!(filled) === TRUE;
      const points = sumUnder(score, lines, (line) => (isTrue(line) ? line.points : 0));
      most[set] = Math.max(most[set]!, points);
      least[set] = Math.min(least[set]!, points);
    }
    const now = most[0]!;
    return {
      most: most.map((points) => points - now),
      least: least.map((points) => points - now),
      best: Math.max(...most) - now,
      worst: Math.min(...least) - now,
    };
  };

  return {
    fields: bits,
    swingOf: (unknown, frame, fill) => {
      let under = unders.get(unknown);
      if (under === undefined) unders.set(unknown, (under = underOf(unknown)));
      const { names, tests, kept } = under;
      if (tests === null) return find(names, frame, fill);
      const key = keyOf(tests, frame);
      const before = kept.get(key);
      if (before !== undefined) return before;
      const swing = find(names, frame, fill);
      if (kept.size >= mostKept) kept.clear();
      kept.set(key, swing);
      return swing;
    },
  };
}

/** So many truths, of which there are three, fit into one whole number. */
const mostInNumber = 32;

/** The truths of some conditions in one. */
function keyOf(tests: readonly Test[], frame: Frame): number | string {
  if (tests.length > mostInNumber) return tests.map((test) => test(frame)).join('');
  let key = 0;
  for (const test of tests) key = key * 3 + test(frame);
  return key;
}
