import { globSync, readFileSync } from 'node:fs';
import { compile, type Source } from '@smk/language';
import { runTests } from '@smk/rehearsal';
import { expect, test } from 'vitest';

const folder = new URL('./nordlicht-whole/', import.meta.url);
const sources = globSync('**/*.{smk,txt}', { cwd: folder }).map((path): Source => ({
  path,
  text: readFileSync(new URL(path, folder), 'utf8'),
}));

// A company that uses every declaration and clause of the language.
test('a company with everything is read and checked, and its tests pass', () => {
  const { value, problems } = compile(sources, { years: { from: 2026, to: 2028 } });
  expect(problems).toEqual([]);
  expect(runTests(value!.plan, value!.tests).flatMap(({ failures }) => failures)).toEqual([]);
});
