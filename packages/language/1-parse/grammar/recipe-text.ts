import { grammars } from 'ohm-js';

/** The grammar's files, each building on the one before it. */
export const grammarFiles = ['words.ohm', 'keywords.ohm', 'conditions.ohm', 'clauses.ohm'] as const;

/** The precompiled grammar as JSON, from the texts of `grammarFiles` in their order. */
export function recipeOf(texts: readonly string[]): string {
  const { Clauses } = grammars(texts.join('\n')) as unknown as { Clauses: { toRecipe(): string } };
  return JSON.stringify(JSON.parse(Clauses.toRecipe(), withoutSources));
}

/** The module that holds a recipe. */
export function recipeModule(recipe: string): string {
  const quoted = recipe.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return `// Generated from the .ohm files by generate-recipe.mjs: change those, then run it.\nexport const recipe =\n  '${quoted}';\n`;
}

// The text of the grammar and the places in it are only good for Ohm's own messages, which nobody sees.
function withoutSources(this: unknown, key: string, value: unknown): unknown {
  return key === 'source' || key === 'sourceInterval' ? undefined : value;
}
