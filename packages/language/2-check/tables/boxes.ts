import type { Point } from './point.ts';

/**
 * A column for the proofs: points that its cells tell apart, and which of them each row takes, as bits; `mayTake` adds the unknown
 * one where it is unknown whether the row does.
 */
export type BoxColumn = {
  readonly points: readonly Point[];
  readonly takes: readonly bigint[];
  readonly mayTake: readonly bigint[];
};

/** A point for each column. */
export type Witness = readonly Point[];

/** A lead that both rows match; `null` if there is none. */
export function overlap(columns: readonly BoxColumn[], first: number, second: number): Witness | null {
  const witness: Point[] = [];
  for (const { points, takes } of columns) {
    const both = takes[first]! & takes[second]!;
    if (both === 0n) return null;
    witness.push(points[lowestBit(both)]!);
  }
  return witness;
}

/** How many steps are taken in search of one finding; beyond it nothing is said. */
const mostSteps = 20_000;

/**
 * A lead that none of the `rows` matches, and that `inside`, if given, does while none of them may; `null` if there is none.
 * Which rows still match is all that the columns to the right need to know, so that no two ways lead there twice.
 */
export function uncovered(
  columns: readonly BoxColumn[],
  rows: readonly number[],
  inside: number | null,
): Witness | 'too much' | null {
  const seen = columns.map(() => new Set<bigint>());
  const all = rows.reduce((bits, _, index) => bits | (1n << BigInt(index)), 0n);
  let steps = 0;
  const walk = (at: number, alive: bigint): Point[] | null => {
    if (at === columns.length) return alive === 0n ? [] : null;
    if (seen[at]!.has(alive) || (steps += 1) > mostSteps) return null;
    seen[at]!.add(alive);
    const { points, takes, mayTake } = columns[at]!;
    const covers = inside === null ? takes : mayTake;
    for (const [index, point] of points.entries()) {
      const bit = 1n << BigInt(index);
      if (inside !== null && (takes[inside]! & bit) === 0n) continue;
      let left = alive;
      for (const [place, row] of rows.entries())
        if ((left >> BigInt(place)) & 1n && (covers[row]! & bit) === 0n) left &= ~(1n << BigInt(place));
      const found = walk(at + 1, left);
      if (found) return [point, ...found];
    }
    return null;
  };
  return walk(0, all) ?? (steps > mostSteps ? 'too much' : null);
}

function lowestBit(bits: bigint): number {
  let index = 0;
  for (let rest = bits; (rest & 1n) === 0n; rest >>= 1n) index += 1;
  return index;
}
