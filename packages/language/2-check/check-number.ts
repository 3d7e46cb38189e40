import type { Region } from '../1-parse/syntax-tree/tree.ts';
import { impossibleNumber } from '../problems/types.ts';
import { whereIs, type Placed } from './rules.ts';
import type { Checked } from './scope.ts';

/** How far numbers go that count something: far above what people mean, and safe to reckon with. */
export const bounds = {
  weight: { from: 1, to: 1_000 },
  leads: { from: 1, to: 100_000 },
  times: { from: 1, to: 1_000 },
  points: { from: -1_000_000, to: 1_000_000 },
} as const;

/** The number is within its bounds; `written` is how the rules say it. */
export function* checkNumber(
  number: number,
  of: keyof typeof bounds,
  written: string,
  placed: Placed<{ readonly at: Region }>,
): Checked<void> {
  const { from, to } = bounds[of];
  if (number < from || number > to) yield impossibleNumber(whereIs(placed), { written, from, to });
}
