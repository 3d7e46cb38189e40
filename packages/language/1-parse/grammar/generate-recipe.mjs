// Writes recipe.ts from the .ohm files: `node 1-parse/grammar/generate-recipe.mjs`.
import { readFile, writeFile } from 'node:fs/promises';
import { grammarFiles, recipeModule, recipeOf } from './recipe-text.ts';

const here = (file) => new URL(file, import.meta.url);
const texts = await Promise.all(grammarFiles.map((file) => readFile(here(file), 'utf8')));
await writeFile(here('recipe.ts'), recipeModule(recipeOf(texts)));
