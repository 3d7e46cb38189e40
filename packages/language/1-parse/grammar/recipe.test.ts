import { expect, test } from 'vitest';
import { reservedWords } from '../explaining/reserved-words.ts';
import clauses from './clauses.ohm?raw';
import conditions from './conditions.ohm?raw';
import keywords from './keywords.ohm?raw';
import { recipe } from './recipe.ts';
import { recipeOf } from './recipe-text.ts';
import words from './words.ohm?raw';

test('the precompiled grammar is that of the .ohm files', () => {
  expect(recipeOf([words, keywords, conditions, clauses])).toBe(recipe);
});

test('the grammar and the problems know the same reserved words', () => {
  const rule = /reserved = \(([^)]*)\)/.exec(words)![1]!;
  expect(new Set([...rule.matchAll(/"(\w+)"/g)].map(([, word]) => word))).toEqual(reservedWords);
});

test('every word of the language is described by itself', () => {
  for (const [, description, body] of keywords.matchAll(/\(`([^`]+)`\) = (.*) ~rest/g)) {
    const words = [...body!.matchAll(/"([\w/]+)"(?!\?)/g)].map(([, word]) => word!);
    expect(body!.includes('|') ? words : [words.join(' '), `${words.join(' ')}s`]).toContain(description);
  }
});
