import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compile, showProblem, type Source } from '@smk/language';
import { rehearse } from '@smk/rehearsal';
import { expect, test } from 'vitest';

const rules = join(import.meta.dirname, '../../rules');
const sources: readonly Source[] = readdirSync(rules, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(smk|txt)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(rules, path), 'utf8') }));
const { value, problems } = compile(sources, { years: { from: 2025, to: 2031 } });
if (!value) throw new Error(problems.map((problem) => showProblem(problem, sources)).join('\n'));
const { plan, tests } = value;

test('the example company has tests', () => {
  expect(tests.length).toBeGreaterThan(0);
});

test.each(tests)('$name', (block) => {
  expect(rehearse(plan, block).result.failures.map(({ sentence }) => sentence)).toEqual([]);
});
