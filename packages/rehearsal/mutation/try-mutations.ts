import { compile, mutated, mutationsOf, type Mutable, type Mutation, type Source, type Years } from '@smk/language';
import type { Place, Plan, TestBlock } from '@smk/plan';
import { rehearse } from '../rehearse.ts';

/** Rules that compile, and their tests, all of which pass. */
export type Tested = {
  readonly sources: readonly Source[];
  readonly years: Years;
  readonly tests: readonly TestBlock[];
};

/** A mutation of the rules, and the first test that fails with it; `null` if none does. */
export type Mutant = {
  readonly place: Place;
  readonly before: string;
  /** Empty where the line is gone. */
  readonly after: string;
  readonly noticedBy: { readonly name: string; readonly place: Place } | null;
};

/** Every n-th of the mutations, from the one with this index on. */
export type Part = { readonly from: number; readonly every: number };

/** A mutant with the index of its mutation. */
export type Tried = { readonly index: number; readonly mutant: Mutant };

/** How many mutations there are to try. */
export function countMutations(sources: readonly Source[]): number {
  return mutationsOf(sources).mutations.length;
}

/**
 * Tries mutations, or a part of them, one after the other, and tells after each how many are done. A mutation that makes no
 * rules, or the same ones, is no mutant.
 */
export function tryMutations(
  { sources, years, tests }: Tested,
  { from, every }: Part,
  tell: (done: number) => void,
): readonly Tried[] {
  const mutable = mutationsOf(sources);
  const original = JSON.stringify(compile(mutable.sources, { years }).value?.plan);
  let done = 0;
  return mutable.mutations.flatMap((mutation, index): Tried[] => {
    if (index % every !== from) return [];
    const plan = planWith(mutable, mutation, years);
    const isMutant = plan !== null && JSON.stringify(plan) !== original;
    const { place, before, after } = mutation;
    const tried = isMutant ? [{ index, mutant: { place, before, after, noticedBy: firstToFail(plan, tests) } }] : [];
    tell((done += 1));
    return tried;
  });
}

function planWith({ sources }: Mutable, mutation: Mutation, years: Years): Plan | null {
  return compile(mutated(sources, mutation), { years }).value?.plan ?? null;
}

function firstToFail(plan: Plan, tests: readonly TestBlock[]): Mutant['noticedBy'] {
  const failing = tests.find((test) => !passes(plan, test));
  return failing ? { name: failing.name, place: failing.at } : null;
}

function passes(plan: Plan, test: TestBlock): boolean {
  try {
    return rehearse(plan, test).result.passed;
  } catch {
    // Rules under which a test cannot even run to its end are not those that it was written for.
    return false;
  }
}
