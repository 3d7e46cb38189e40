import { globSync, readFileSync } from 'node:fs';
import { parse } from '@smk/language';
import { expect, test } from 'vitest';

const folder = new URL('../../rules/', import.meta.url);
const rules = globSync('*.smk', { cwd: folder })
  .map((path) => readFileSync(new URL(path, folder), 'utf8'))
  .join('\n');

/** Rules as long as the example's that nobody has read before: declarations are kept by their text. */
const unread = (index: number) => [{ path: 'a.smk', text: rules.replaceAll(/$/gm, ` # ${index}`) }];
const lines = (text: string) => text.split('\n').length;

test('a thousand lines are read in well under a second, and in no time when they were read before', () => {
  parse(unread(0));
  const copies = [1, 2, 3, 4, 5].map(unread);
  const many = copies.reduce((sum, [source]) => sum + lines(source!.text), 0);
  expect(timeOf(() => copies.forEach((sources) => parse(sources))) / many).toBeLessThan(0.7);
  expect(timeOf(() => copies.forEach((sources) => parse(sources))) / many).toBeLessThan(0.07);
});

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
