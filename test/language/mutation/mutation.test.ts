import { globSync, readFileSync } from 'node:fs';
import type { Source } from '@smk/language';
import { expect, test } from 'vitest';
import { judge, originalOf } from './judge.ts';
import { ratesOf, reportOf } from './report.ts';
import { isAt, slipsOf } from './slips-of.ts';

const folder = new URL('../../../rules/', import.meta.url);
const rules: Source[] = globSync('**/*.{smk,txt}', { cwd: folder })
  .toSorted()
  .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));

// `npm run test:long` asks for more of them.
const count = Number(process.env['SLIPS'] ?? 500);
const seed = Number(process.env['SEED'] ?? 1);

test(
  'of single slips in the example, nearly all are told on their line, and most come back by what the problem says',
  () => {
    const original = originalOf(rules);
    const judged = slipsOf(rules, count, seed).map((slip) => ({
      slip,
      verdict: judge(slip.sources, original, isAt(slip)),
    }));
    const report = reportOf(judged);
    process.stdout.write(`${report}\n`);
    const { rightLine, restored } = ratesOf(judged);
    expect(rightLine, report).toBeGreaterThanOrEqual(0.95);
    expect(restored, report).toBeGreaterThanOrEqual(0.8);
  },
  60_000 + count * 500,
);
