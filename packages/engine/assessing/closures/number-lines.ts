import type { Condition, FactValue, Operand } from '@smk/plan';
import type { Frame, Test } from './frame.ts';
import { TRUE } from './frame.ts';
import { countOfLooks, looksOf } from './looks.ts';
import type { Names } from './names.ts';
import { operandsOf } from '../unknown/fields-in.ts';

/** A line with what it adds where it is true. */
export type Weighed = { readonly test: Test; readonly points: number };

/**
 * Lines that look at one number alone. What they add is the same for all numbers between two that they compare it with, so that it is worked
 * out once: at each of those (odd places), and below, between and above them (even ones).
 */
export type NumberLines = {
  readonly slot: number;
  /** Ascending. */
  readonly bounds: readonly number[];
  readonly twice: readonly number[];
  readonly ofUnknown: number;
};

/** The slot of the number at which a condition looks alone, comparing it with constants; `null` where it looks at something else. */
export function loneNumber(condition: Condition, names: Names): number | null {
  if (!comparesNumbers(condition)) return null;
  const [look, ...others] = looksOf(condition, names);
  return look === undefined || others.length > 0 || countOfLooks(condition) > 1 || look.slot === -1 ? null : look.slot;
}

function comparesNumbers(condition: Condition): boolean {
  switch (condition.kind) {
    case 'compare':
    case 'between': {
      const [looked, ...constants] = operandsOf(condition);
      return looked!.kind !== 'domain of' && looked!.kind !== 'value' && constants.every(isNumber);
    }
    case 'not':
      return comparesNumbers(condition.of);
    case 'all of':
    case 'any of':
    case 'none of':
    case 'at least':
      return condition.of.every(comparesNumbers);
    case 'in list':
    case 'in values':
    case 'contains':
    case 'contains word':
    case 'starts with':
    case 'has':
    case 'known':
    case 'unknown':
    case 'happened':
      return false;
  }
}

const isNumber = (operand: Operand): boolean => operand.kind === 'value' && typeof operand.value === 'number';

/** Works out what lines add, by asking each of them. */
export function numberLines(
  slot: number,
  lines: readonly (Weighed & { readonly condition: Condition })[],
  frame: Frame,
): NumberLines {
  const bounds = [...new Set(lines.flatMap(({ condition }) => numbersIn(condition)))].toSorted((a, b) => a - b);
  const twiceAt = (value: FactValue): number => {
    frame.values[slot] = value;
    return lines.reduce((sum, { test, points }) => sum + points * (test(frame) & TRUE), 0);
  };
  const between = bounds.map((bound, index) => ((bounds[index - 1] ?? -Infinity) + bound) / 2);
  const twice = [...bounds.flatMap((bound, index) => [between[index]!, bound]), Infinity].map(twiceAt);
  return { slot, bounds, twice, ofUnknown: twiceAt(null) };
}

function numbersIn(condition: Condition): readonly number[] {
  if (condition.kind === 'not') return numbersIn(condition.of);
  if ('of' in condition) return condition.of.flatMap(numbersIn);
  return operandsOf(condition).flatMap((operand) =>
    operand.kind === 'value' && typeof operand.value === 'number' ? [operand.value] : [],
  );
}

/** Twice what the lines add for the lead in a frame. */
export function twiceFor({ slot, bounds, twice, ofUnknown }: NumberLines, frame: Frame): number {
  const value = frame.values[slot];
  if (typeof value !== 'number') return ofUnknown;
  let place = 0;
  while (place < bounds.length && value > bounds[place]!) place += 1;
  return twice[place < bounds.length && value === bounds[place] ? place * 2 + 1 : place * 2]!;
}
