import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compile, showProblem, type Source } from '@smk/language';
import { rehearse } from '@smk/rehearsal';
import { describe, expect, test } from 'vitest';

const docs = join(import.meta.dirname, '..', '..', 'docs');
const read = (page: string): string => readFileSync(join(docs, page), 'utf8');
const years = { from: 2025, to: 2031 };

type Example = { readonly text: string; readonly line: number };

/** The examples of a page whose fence says `info`, each with the line on which it starts. */
function examples(page: string, info: string): readonly Example[] {
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

const shown = (sources: readonly Source[]) =>
  compile(sources, { years }).problems.map((problem) => showProblem(problem, sources));

// The company of the examples, without and with its rules about leads.
const common = examples('language/README.md', 'smk');
const people = sourceOf('language/README.md', common.slice(0, 1));
const everything = sourceOf('language/README.md', common);

/** The rules of a page: by themselves where it declares a company, else with the company of the examples. */
function rulesOf(page: string): readonly Source[] {
  const own = sourceOf(page, examples(page, 'smk'));
  return /^company "/m.test(own.text) ? [own] : [everything, own];
}

/** Each is by itself, and none needs another. */
const recipes = examples('recipes.md', 'smk').map((recipe) => [people, sourceOf('recipes.md', [recipe])] as const);

const pages = globSync('**/*.md', { cwd: docs }).filter(
  // What is typed in the tour is held to what it prints, elsewhere.
  (page) => !['tour.md', 'recipes.md'].includes(page) && examples(page, 'smk').length > 0,
);

const companies: readonly (readonly [string, readonly Source[]])[] = [
  ...pages.map((page) => [page, rulesOf(page)] as const),
  ...recipes.map(
    (sources) =>
      [
        `recipes.md, line ${sources[1].text.split('\n').findIndex((line, at) => at > 0 && line !== '') + 1}`,
        sources,
      ] as const,
  ),
];

describe.each(companies)('%s', (_, sources) => {
  test('its examples are rules without problems', () => {
    expect(shown(sources)).toEqual([]);
  });

  const { plan, tests } = compile(sources, { years }).value ?? { plan: null, tests: [] };
  test.each(tests)('its test holds: $name', (block) => {
    expect(rehearse(plan!, block).result.failures.map(({ sentence }) => sentence)).toEqual([]);
  });
});

test.each(
  pages.flatMap((page) =>
    examples(page, 'smk condition').flatMap(({ text }) =>
      text
        .trim()
        .split('\n')
        .map((condition) => ({ page, condition })),
    ),
  ),
)('$page: the condition `$condition` is one', ({ page, condition }) => {
  const text = `language 1\nqualification tried {\n  refuse tried_line when ${condition}\n}\n`;
  expect(shown([...rulesOf(page), { path: 'tried.smk', text }])).toEqual([]);
});

test('what the page says to write instead is what problems say', () => {
  const text = 'handoff h from b to c {\n  sales ows accept within 1 business hour {\n  }\n}';
  const sources = [{ path: 'handoff.smk', text }];
  const misspelt = compile(sources, { years }).problems.find(({ span }) => span.start.line === 2)!;
  const lines = showProblem(misspelt, sources).trimEnd().split('\n');
  for (const line of [lines[0]!, lines.at(-2)!, lines.at(-1)!]) expect(read('language.md')).toContain(line);
});

const linked = ['README.md', 'ARCHITECTURE.md', ...globSync('docs/**/*.md', { cwd: join(docs, '..') })];

test.each(linked)('the links of %s lead somewhere', (page) => {
  const file = join(docs, '..', page);
  const text = readFileSync(file, 'utf8').replaceAll(/^```[^]*?^```$/gm, '');
  for (const [, path = '', anchor] of text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)) {
    const target = path === '' ? file : join(file, '..', path);
    expect(globSync(target), `${page} links to ${path}`).toHaveLength(1);
    if (anchor !== undefined) expect(anchorsOf(target), `${page} links to ${path}#${anchor}`).toContain(anchor);
  }
});

/** The anchors of a page's headings, as they are made where it is read. */
const anchorsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

test('no declaration is without a page', () => {
  const listed = read('language/README.md');
  for (const page of globSync('*.md', { cwd: join(docs, 'language') })) {
    if (page !== 'README.md') expect(listed).toContain(`(${basename(page)})`);
  }
});
