import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compile, showProblem, type Source } from '@smk/language';
import { rehearse } from '@smk/rehearsal';
import { describe, expect, test } from 'vitest';
import { companies, docs, examples, pages, read, rulesOf } from './docs.ts';

const years = { from: 2025, to: 2031 };

const shown = (sources: readonly Source[]) =>
  compile(sources, { years }).problems.map((problem) => showProblem(problem, sources));

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
  const listed = read('language.md');
  for (const page of globSync('*.md', { cwd: join(docs, 'language') })) {
    if (page !== 'README.md') expect(listed).toContain(`(language/${basename(page)})`);
  }
});
