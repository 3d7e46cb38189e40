import { globSync, readFileSync } from 'node:fs';
import { pages, type Example } from '@smk/language';
import { expect, test } from 'vitest';
import { pageFiles } from './page-markdown.ts';
import { tripped } from './tripped.ts';

const docs = new URL('../../docs/problems/', import.meta.url);

const said = (example: Example): readonly string[] =>
  tripped(example).problems.map(({ code, sentence, hint }) => `${code} ${sentence} (${hint})`);
const codesOf = (example: Example): ReadonlySet<string> => new Set(tripped(example).problems.map(({ code }) => code));

test.each(pages)('$code: the wrong rules of its page trip it and nothing else, the right ones nothing', (page) => {
  const { code, wrong, right } = page;
  expect(codesOf(wrong), said(wrong).join('\n')).toEqual(new Set([code, ...(wrong.besides ?? [])]));
  expect(said(right)).toEqual([]);
});

test.each(pages)('$code: its page says why in a few sentences', ({ why }) => {
  expect(why).toMatch(/^[\p{Lu}`].{40,}[.]$/u);
  expect(why).not.toMatch(/\b(?:parser|token|AST|invalid|syntax)\b/i);
});

test('the pages in docs/problems are what the language says now: `pnpm problem-pages` writes them', () => {
  const written = globSync('*', { cwd: docs }).toSorted();
  const files = pageFiles();
  expect(written).toEqual([...files.keys()].toSorted());
  for (const [name, text] of files) expect(readFileSync(new URL(name, docs), 'utf8'), name).toBe(text);
});
