import { mostCombinations, unionOfSmallest } from '../../unknown/search.ts';
import type { Frame } from '../frame.ts';
import type { Way } from './moves-only.ts';
import type { Fill, Swing } from './part.ts';
import type { Turning, TurningScore } from './turning-score.ts';

/** The unknown fields that stages rest on, as bits. */
export function unknownIn({ slots }: Turning, frame: Frame): number {
  let unknown = 0;
  for (let index = 0; index < slots.length; index += 1) if (frame.values[slots[index]!] === null) unknown |= 1 << index;
  return unknown;
}

/** The names of fields, in the schema's order, that are given as bits. Those that come together come again, and share a list. */
export function namesOf({ fields, lists }: Turning, bits: number): readonly string[] {
  const known = lists.get(bits);
  if (known !== undefined) return known;
  const names = Object.freeze(fields.filter((_, index) => bits & (1 << index)));
  if (lists.size >= mostLists) lists.clear();
  lists.set(bits, names);
  return names;
}

const mostLists = 4096;

/** Whether all that is unknown can be tried out: what `decisiveFields` gives up on is not to be answered here either. */
export function isTriable({ values }: Turning, unknown: number): boolean {
  let combinations = 1;
  for (let index = 0, rest = unknown; rest !== 0; index += 1, rest >>>= 1)
    if (rest & 1) combinations *= 1 + values[index]!;
  return combinations <= mostCombinations;
}

/**
 * The unknown fields, as bits, that `decisiveFields` finds where stages rest on them through this score alone. `holds` is asked of the frame
 * with other points in it, and more of them, or by the other `way` fewer, can only make it true.
 */
export function turnedBy(
  { score: { from, to }, slot, parts }: TurningScore,
  unknown: number,
  way: Way,
  frame: Frame,
  fill: Fill,
  holds: () => boolean,
): number {
  const swings: Swing[] = [];
  const fields: number[] = [];
  const begins: number[] = [];
  let far = 0;
  for (const part of parts) {
    const open = part.fields & unknown;
    if (open === 0) continue;
    const swing = part.swingOf(open, frame, fill);
    const farthest = way === 1 ? swing.best : swing.worst;
    if (farthest === 0) continue;
    far += farthest;
    swings.push(swing);
    begins.push(fields.length);
    for (let rest = open; rest !== 0; rest &= rest - 1) fields.push(rest & -rest);
  }
  if (swings.length === 0) return 0;
  const { values, sums } = frame;
  const before = values[slot]!;
  const sum = sums[slot]!;
  const holdsAt = (points: number): boolean => {
    values[slot] = Math.min(to, Math.max(from, points));
    return holds();
  };
  const canHold = (set: number): boolean => {
    let points = sum;
    for (let index = 0; index < swings.length; index += 1) {
      const { most, least } = swings[index]!;
      const own = (set >>> begins[index]!) & (most.length - 1);
      points += way === 1 ? most[own]! : least[own]!;
    }
    return Number.isFinite(points) && holdsAt(points);
  };
  let turned = 0;
  if (holdsAt(sum + far)) {
    const sets = fields.length === 1 ? 1 : unionOfSmallest(fields.length, canHold);
    for (let index = 0; index < fields.length; index += 1) if (sets & (1 << index)) turned |= fields[index]!;
  }
  values[slot] = before;
  return turned;
}
