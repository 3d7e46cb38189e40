import { grammars } from 'ohm-js';

/** The grammar's files, each building on the one before it. */
export const grammarFiles = ['words.ohm', 'keywords.ohm', 'conditions.ohm', 'clauses.ohm'] as const;

/** The module that holds the precompiled grammar, from the texts of `grammarFiles` in their order. */
export function recipeText(texts: readonly string[]): string {
  const { Clauses } = grammars(texts.join('\n')) as unknown as { Clauses: { toRecipe(): string } };
  const recipe = JSON.stringify(JSON.parse(Clauses.toRecipe(), withoutSources));
  return `// Generated from the .ohm files by generate-recipe.mjs: change those, then run it.\nexport const recipe = ${JSON.stringify(recipe)};\n`;
}

// The text of the grammar and the places in it are only good for Ohm's own messages, which nobody sees.
function withoutSources(this: unknown, key: string, value: unknown): unknown {
  return key === 'source' || key === 'sourceInterval' ? undefined : value;
}
