import { globSync, readFileSync } from 'node:fs';
import { compile, type Source } from '@smk/language';
import { expect, test } from 'vitest';

const folder = new URL('./nordlicht-whole/', import.meta.url);
const sources = globSync('**/*.{smk,txt}', { cwd: folder }).map((path): Source => ({
  path,
  text: readFileSync(new URL(path, folder), 'utf8'),
}));

// A company that uses every declaration and clause which the language plans. What this version leaves out is a problem in its
// other files until it is there; then it moves to the companies that compile.
test('of a company with everything, the month is read and checked whole', () => {
  const { problems } = compile(sources, { years: { from: 2026, to: 2028 } });
  expect(problems.filter(({ span }) => span.file === 'month.smk')).toEqual([]);
});
