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
  const all = rows.reduce((bits, row) => bits | (1n << BigInt(row)), 0n);
  let steps = 0;
  const walk = (at: number, alive: bigint): Point[] | null => {
    if (at === columns.length) return alive === 0n ? [] : null;
    if (seen[at]!.has(alive) || (steps += 1) > mostSteps) return null;
    seen[at]!.add(alive);
    const column = columns[at]!;
    const covered = coveredBy(inside === null ? column.takes : column.mayTake, column.points.length);
    for (const [index, point] of column.points.entries()) {
      if (inside !== null && (column.takes[inside]! & (1n << BigInt(index))) === 0n) continue;
      const found = walk(at + 1, alive & covered[index]!);
      if (found) return [point, ...found];
    }
    return null;
  };
  return walk(0, all) ?? (steps > mostSteps ? 'too much' : null);
}

const known = new WeakMap<readonly bigint[], readonly bigint[]>();

/** Which rows take each point, as bits by row: what `takes` says, the other way round. */
function coveredBy(takes: readonly bigint[], points: number): readonly bigint[] {
  const before = known.get(takes);
  if (before) return before;
  // Digits of one bit each, the highest row first: to set a bit in a long number takes as long as the number.
  const digits = Array.from({ length: points }, () => new Uint8Array(takes.length));
  for (const [row, bits] of takes.entries()) {
    const written = bits.toString(2);
    for (let index = written.indexOf('1'); index !== -1; index = written.indexOf('1', index + 1))
      digits[written.length - 1 - index]![takes.length - 1 - row] = 1;
  }
  const covered = digits.map((some) => BigInt(`0b${some.join('')}`));
  known.set(takes, covered);
  return covered;
}

function lowestBit(bits: bigint): number {
  let index = 0;
  for (let rest = bits; (rest & 1n) === 0n; rest >>= 1n) index += 1;
  return index;
}
