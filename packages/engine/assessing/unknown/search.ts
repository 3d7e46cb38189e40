import type { FactValue, Fields } from '@smk/plan';

/** How many combinations of values are tried at most; beyond it the answer rests on what is possible at all. */
export const mostCombinations = 4096;

/**
 * The fields without which `holds` cannot be made true: the union of all smallest sets of fields that some of their values
 * make it true with, the others staying unknown. `null` if there is too much to try, or a field has no list of values.
 */
export function decisiveFields(
  open: readonly string[],
  valuesOf: (field: string) => readonly FactValue[] | null,
  fields: Fields,
  holds: (fields: Fields) => boolean,
): ReadonlySet<string> | null {
  const choices: (readonly FactValue[])[] = [];
  let combinations = 1;
  for (const field of open) {
    const values = valuesOf(field);
    if (values === null) return null;
    choices.push(values);
    combinations *= 1 + values.length;
    if (combinations > mostCombinations) return null;
  }
  const decisive = unionOfSmallest(open.length, (set) => someValues(set, 0, { ...fields }, open, choices, holds));
  return new Set(open.filter((_, index) => decisive & (1 << index)));
}

/** The union of all smallest sets, as bits, among those of so many members with which something can be. */
export function unionOfSmallest(members: number, canBe: (set: number) => boolean): number {
  const smallest: number[] = [];
  let union = 0;
  for (const set of (bySize[members] ??= setsBySize(members))) {
    if (smallest.some((one) => (one & set) === one) || !canBe(set)) continue;
    smallest.push(set);
    union |= set;
  }
  return union;
}

const bySize: (readonly number[])[] = [];

function setsBySize(members: number): readonly number[] {
  const sets = Array.from({ length: 2 ** members - 1 }, (_, index) => index + 1);
  return sets.toSorted((a, b) => sizeOf(a) - sizeOf(b));
}

function someValues(
  set: number,
  index: number,
  trial: Record<string, FactValue>,
  open: readonly string[],
  choices: readonly (readonly FactValue[])[],
  holds: (fields: Fields) => boolean,
): boolean {
  if (index === open.length) return holds(trial);
  if ((set & (1 << index)) === 0) return someValues(set, index + 1, trial, open, choices, holds);
  const field = open[index]!;
  const before = trial[field] ?? null;
  const found = choices[index]!.some((value) => {
    trial[field] = value;
    return someValues(set, index + 1, trial, open, choices, holds);
  });
  trial[field] = before;
  return found;
}

function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) size += 1;
  return size;
}
