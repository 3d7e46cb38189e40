import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { conditionText } from '@smk/engine';
import { compile, type Source } from '@smk/language';
import type { Condition, Plan } from '@smk/plan';
import { expect, test } from 'vitest';
import { examples, pages, rulesOf } from './docs.ts';

// An explanation writes parts of conditions in words of its own; read again, they must mean the same.
const root = join(import.meta.dirname, '..', '..');
const companies = [
  'rules',
  ...readdirSync(join(root, 'test/companies'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `test/companies/${name}`),
];
const years = { from: 2026, to: 2028 };

function sourcesOf(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:smk|txt)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, folder, path), 'utf8') }));
}

const conditionsOf = ({ qualifications, handoffs }: Plan): readonly Condition[] => [
  ...qualifications.flatMap(({ refusals, stages, scores }) => [
    ...[...refusals, ...stages].map(({ when }) => when.condition),
    ...scores.flatMap((score) => (score.kind === 'facts' ? score.lines.map(({ when }) => when.condition) : [])),
  ]),
  ...handoffs.flatMap(({ routes }) => routes.flatMap(({ when }) => (when === null ? [] : [when.condition]))),
];

const documented = pages.flatMap((page) =>
  examples(page, 'smk condition').flatMap(({ text }) =>
    text
      .trim()
      .split('\n')
      .map((condition) => ({ page, condition })),
  ),
);

test.each(companies)('each condition of %s is written so that it reads back the same', (folder) => {
  const sources = sourcesOf(folder);
  const { plan } = compile(sources, { years }).value!;
  for (const condition of conditionsOf(plan)) expectReadBack(plan, sources, condition);
});

test.each(documented)('so is `$condition`, documented in $page', ({ page, condition }) => {
  const sources = rulesOf(page);
  const { plan } = compile(tried(sources, condition), { years }).value!;
  expectReadBack(plan, sources, plan.qualifications.at(-1)!.stages[0]!.when.condition);
});

function expectReadBack(plan: Plan, sources: readonly Source[], condition: Condition): void {
  const text = conditionText(plan, condition);
  const { value, problems } = compile(tried(sources, text), { years });
  expect(
    problems.filter(({ severity }) => severity === 'error'),
    text,
  ).toEqual([]);
  expect(value?.plan.qualifications.at(-1)!.stages[0]!.when.condition, text).toEqual(condition);
}

const tried = (sources: readonly Source[], text: string): readonly Source[] => [
  ...sources,
  { path: 'zz-tried.smk', text: `language 1\nqualification tried_again {\n  stage tried_line when ${text}\n}\n` },
];
