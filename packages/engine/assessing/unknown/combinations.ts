import type { FactValue, Fields } from '@smk/plan';

/** Fields with the values that are tried for each. */
export type Choices = readonly (readonly [field: string, values: readonly FactValue[]])[];

/** How many combinations there are, unknown being a value of each field. */
export function combinationCount(choices: Choices): number {
  return choices.reduce((product, [, values]) => product * (values.length + 1), 1);
}

/** Every combination of the values of some fields, each of which may also be unknown. The object is the same each time. */
export function* combinationsOf(choices: Choices): Generator<Fields> {
  const trial: Record<string, FactValue> = {};
  yield* from(0);
  function* from(index: number): Generator<Fields> {
    const one = choices[index];
    if (one === undefined) return yield trial;
    const [field, values] = one;
    for (const value of [null, ...values]) {
      trial[field] = value;
      yield* from(index + 1);
    }
  }
}
