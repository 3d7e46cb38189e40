import * as ohm from 'ohm-js';
import { recipe } from './grammar/recipe.ts';

// `makeRecipe` is exported and missing in the types.
const { makeRecipe } = ohm as unknown as { makeRecipe(recipe: string): ohm.Grammar };

/** The precompiled grammar of clauses. */
export const grammar: ohm.Grammar = makeRecipe(recipe);

/** Why a text does not match: the index that was reached, and what was expected there (descriptions of the grammar). */
export type Mismatch = { readonly index: number; readonly expected: readonly string[] };

/** A text matched from a start rule. */
export function match(text: string, rule: string): ohm.MatchResult {
  return grammar.match(text, rule);
}

/** Ohm's account of a mismatch, without its own words. */
export function mismatchOf(result: ohm.MatchResult): Mismatch {
  const { getRightmostFailurePosition, getRightmostFailures } = result as unknown as {
    getRightmostFailurePosition(this: ohm.MatchResult): number;
    getRightmostFailures(this: ohm.MatchResult): { readonly text: string; isFluffy(): boolean }[];
  };
  const failures = getRightmostFailures.call(result).filter((failure) => !failure.isFluffy());
  return {
    index: getRightmostFailurePosition.call(result),
    expected: [...new Set(failures.map(({ text }) => text).filter((text) => text !== 'end of input'))],
  };
}

/** Every single word that the language itself uses. */
export const keywords: ReadonlySet<string> = new Set(
  descriptions().flatMap((text) => (text.startsWith('`') ? text.slice(1, -1).split(' ') : [])),
);

function descriptions(): readonly string[] {
  const found: string[] = [];
  // Rules that a grammar inherits are on the prototype of its own.
  for (const name in grammar.rules)
    found.push((grammar.rules[name] as { description?: string | null }).description ?? '');
  return found;
}
