import { globSync, readFileSync } from 'node:fs';
import { compile, yearsFor, type Source } from '@smk/language';
import { canonicalJson } from '@smk/plan';
import { expect, test } from 'vitest';

const rulesIn = (folder: URL): Source[] =>
  globSync('**/*.{smk,txt}', { cwd: folder }).map((path) => ({
    path,
    text: readFileSync(new URL(path, folder), 'utf8'),
  }));

const example = rulesIn(new URL('../../rules/', import.meta.url));
const procurement = rulesIn(new URL('../procurement/rules/', import.meta.url));

test.each([
  ['example', example],
  ['procurement', procurement],
])('the rules of the %s company have no problems', (_, sources) => {
  const { value, problems } = compile(sources, { years: yearsFor(sources, 2026) });
  expect(problems).toEqual([]);
  expect(value?.plan.handoffs.map(({ name }) => name)).toEqual(['mql_to_sales']);
});

test('files in another order make the same plan', () => {
  const years = { from: 2025, to: 2031 };
  const plans = [example, example.toReversed()].map((sources) => compile(sources, { years }).value!.plan);
  expect(canonicalJson(plans[0])).toBe(canonicalJson(plans[1]));
});

test('business day 1 of January 2027 is the 4th, since New Year is closed and a weekend follows', () => {
  const { plan } = compile(example, { years: { from: 2026, to: 2027 } }).value!;
  const december = plan.reviews[0]!.due.find(({ period }) => period === '2026-12')!;
  expect(new Date(december.at).toISOString()).toBe('2027-01-04T08:00:00.000Z');
});
