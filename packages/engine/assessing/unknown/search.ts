import type { FactValue, Fields } from '@smk/plan';

/** How many combinations of values are tried at most; beyond it the answer rests on what is possible at all. */
const mostCombinations = 4096;

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
  const smallest: number[] = [];
  const sets = Array.from({ length: 2 ** open.length - 1 }, (_, index) => index + 1);
  for (const set of sets.toSorted((a, b) => sizeOf(a) - sizeOf(b))) {
    if (smallest.some((one) => (one & set) === one)) continue;
    if (someValues(set, 0, { ...fields }, open, choices, holds)) smallest.push(set);
  }
  const decisive = smallest.reduce((all, set) => all | set, 0);
  return new Set(open.filter((_, index) => decisive & (1 << index)));
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
