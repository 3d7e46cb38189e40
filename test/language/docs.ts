import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '@smk/language';

export const docs = join(import.meta.dirname, '..', '..', 'docs');
export const read = (page: string): string => readFileSync(join(docs, page), 'utf8');

type Example = { readonly text: string; readonly line: number };

/** The examples of a page whose fence says `info`, each with the line on which it starts. */
export function examples(page: string, info: string): readonly Example[] {
  const text = read(page);
  return [...text.matchAll(/^```(.*)\n([^]*?)^```$/gm)].flatMap(({ index, 1: said, 2: example = '' }) =>
    said === info ? [{ text: example, line: text.slice(0, index).split('\n').length + 1 }] : [],
  );
}

/** Examples as one source, each at its line of the page, so that problems name that. */
const sourceOf = (page: string, written: readonly Example[]): Source => ({
  path: `${page}.smk`,
  text: written.reduce(
    (text, { text: more, line }) => text + '\n'.repeat(line - text.split('\n').length) + more,
    'language 1\n',
  ),
});

// The company of the examples, without and with its rules about leads.
const common = examples('language/README.md', 'smk');
const people = sourceOf('language/README.md', common.slice(0, 1));
const everything = sourceOf('language/README.md', common);

/** The rules of a page: by themselves where it declares a company, else with the company of the examples. */
export function rulesOf(page: string): readonly Source[] {
  const own = sourceOf(page, examples(page, 'smk'));
  return /^company "/m.test(own.text) ? [own] : [everything, own];
}

/** What is written `apart` goes with the company of the examples, and not with the rest of its page. */
const apart = (page: string): readonly (readonly [string, readonly Source[]])[] =>
  examples(page, 'smk apart').map((example) => [
    `${page}, line ${example.line}`,
    [everything, sourceOf(page, [example])],
  ]);

/** Each is by itself, and none needs another. */
const recipes = examples('recipes.md', 'smk').map((recipe) => [people, sourceOf('recipes.md', [recipe])] as const);

export const pages = globSync('**/*.md', { cwd: docs }).filter(
  // What is typed in the tour, and what trips problems, is held to what is said of it elsewhere.
  (page) =>
    !['tour.md', 'recipes.md'].includes(page) && !page.startsWith('problems/') && examples(page, 'smk').length > 0,
);

/** Every company that the pages tell of, with the page. */
export const companies: readonly (readonly [string, readonly Source[]])[] = [
  ...pages.map((page) => [page, rulesOf(page)] as const),
  ...pages.flatMap(apart),
  ...recipes.map(
    (sources) =>
      [
        `recipes.md, line ${sources[1].text.split('\n').findIndex((line, at) => at > 0 && line !== '') + 1}`,
        sources,
      ] as const,
  ),
];
