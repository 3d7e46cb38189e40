import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, format, hasErrors, showProblem, type Source } from '@smk/language';
import { countMutations, measureCoverage, tryMutations } from '@smk/rehearsal';
import { describe, expect, test } from 'vitest';

// Published practice of real companies, with invented people. What their rules say is told in `README.md` beside them.
const years = { from: 2026, to: 2028 };
const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function sourcesOf(name: string): readonly Source[] {
  const folder = join(import.meta.dirname, name);
  const paths = readdirSync(folder).filter((path) => path.endsWith('.smk'));
  return paths.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** Of the mutations this share at least is noticed; what is left is mostly a boundary at which nobody stands. */
const noticed = 0.75;

describe.each(folders)('%s', (name) => {
  const sources = sourcesOf(name);
  const { value, problems } = compile(sources, { years });

  test('its rules can be published as far as they go, and are in canonical form', () => {
    expect(hasErrors(problems), problems.map((problem) => showProblem(problem, sources)).join('\n')).toBe(false);
    for (const { path, text } of sources) expect(format({ path, text }).text, path).toBe(text);
  });

  test('all of its tests pass, and every line and row comes to bear in one', () => {
    const { plan, tests } = value!;
    const { results, coverage } = measureCoverage(plan, tests, sources);
    const failures = results.flatMap((result) => result.failures.map(({ sentence }) => `${result.name}: ${sentence}`));
    expect(failures).toEqual([]);
    expect(coverage.missing.filter(({ kind }) => kind === 'line')).toEqual([]);
  });

  test('small changes of its rules are noticed by a test', () => {
    const { tests } = value!;
    const tried = tryMutations({ sources, years, tests }, { from: 0, every: 1 }, () => {});
    expect(countMutations(sources)).toBeGreaterThan(60);
    const unnoticed = tried.filter(({ mutant }) => mutant.noticedBy === null);
    const told = unnoticed.map(
      ({ mutant: { place, before, after } }) => `${place.file}:${place.line} ${before} → ${after}`,
    );
    expect(1 - unnoticed.length / tried.length, told.join('\n')).toBeGreaterThanOrEqual(noticed);
  }, 120_000);
});

test('every line of what rules have to say names a test that there is', () => {
  const table = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
  const rows = [...table.matchAll(/^\| .* \| `([\w/-]+\.smk)` \| (.*) \|$/gm)];
  expect(rows.length).toBeGreaterThanOrEqual(30);
  for (const [, path = '', named = ''] of rows) {
    const text = readFileSync(join(import.meta.dirname, path), 'utf8');
    const titles = [...text.matchAll(/^test "([^"]*)"/gm)].map(([, title]) => title);
    expect(titles, path).toContain(named);
  }
});
