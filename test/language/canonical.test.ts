import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from '@smk/language';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const found = (pattern: string): string[] =>
  globSync(pattern, { cwd: root, exclude: (path) => /(?:^|\/)(?:node_modules|\.smk|\.turbo)$/.test(path) });

/** The rules that a page shows, one fence after the other. */
const fences = (page: string): string[] =>
  [...page.matchAll(/^```smk(?! condition).*\n([^]*?)^```$/gm)].map(([, text]) => text!);

// Cases of problems show rules as they should not be.
const rules = [...found('rules/**/*.smk'), ...found('test/**/*.smk')].filter(
  (path) => !path.startsWith('test/conformance/problems/'),
);
const pages = ['README.md', ...found('docs/**/*.md'), ...found('test/corpus/**/*.md')];

test.each(rules)('%s is in canonical form: `smk fmt rules test` brings it there', (path) => {
  const text = readFileSync(join(root, path), 'utf8');
  expect(format({ path, text }).text).toBe(text);
});

test.each(pages)('the rules shown in %s are in canonical form', (path) => {
  for (const text of fences(readFileSync(join(root, path), 'utf8'))) expect(format({ path, text }).text).toBe(text);
});

test('rules and pages are found', () => {
  expect({ rules: rules.length >= 17, pages: pages.length >= 20 }).toEqual({ rules: true, pages: true });
});
