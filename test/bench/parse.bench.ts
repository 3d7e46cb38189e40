/** Reading rules: a thousand lines that nobody has read before, and the same again: `node test/bench/parse.bench.ts`. */
import { deepStrictEqual } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { parse } from '@smk/language';
import { load, median } from './measured.ts';

const folder = new URL('../../rules/', import.meta.url);
const rules = globSync('*.smk', { cwd: folder })
  .map((path) => readFileSync(new URL(path, folder), 'utf8'))
  .join('\n');

/** Rules as long as the example's that nobody has read before: declarations are kept by their text. */
const unread = (index: number) => [{ path: 'a.smk', text: rules.replaceAll(/$/gm, ` # ${index}`) }];
const lines = rules.split('\n').length;

const first: number[] = [];
const again: number[] = [];
for (let round = -1; round < 9; round += 1) {
  const sources = unread(round);
  const before = performance.now();
  const tree = parse(sources);
  const between = performance.now();
  deepStrictEqual(parse(sources), tree);
  const after = performance.now();
  // The first round only warms up.
  if (round < 0) continue;
  first.push(((between - before) / lines) * 1000);
  again.push(((after - between) / lines) * 1000);
}
console.log(`milliseconds for 1,000 lines, median of 9 rounds, the same trees both times; ${load()}`);
console.log(`unread       ${median(first).toFixed(0).padStart(6)}`);
console.log(`read before  ${median(again).toFixed(0).padStart(6)}`);
