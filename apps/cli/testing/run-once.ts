import { measureCoverage, runTests, type Coverage, type Mutant, type TestResult } from '@smk/rehearsal';
import { soundRules, yearsOf } from '../compile-rules.ts';
import { CommandFailure, exitCode, type ExitCode } from '../exit-code.ts';
import { percentOf, sumOf } from '../present/share.ts';
import { readRules } from '../rules-folder.ts';
import type { Terminal } from '../terminal.ts';
import type { Asked } from './ask.ts';
import { tryAllMutations } from './try-all-mutations.ts';
import { tell } from './tell.ts';

/** What came out of the tests of a rules folder; `null` for what was not asked for. */
export type Found = {
  readonly results: readonly TestResult[];
  readonly coverage: Coverage | null;
  readonly mutants: readonly Mutant[] | null;
};

/** Runs the tests of a rules folder once, and tells what came of it. Findings if one fails, or a figure is below its threshold. */
export async function runOnce(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const rules = readRules(asked.rules);
  const { plan, tests: all } = soundRules(rules, terminal);
  const tests = all.filter(({ name }) => asked.only === null || name.toLowerCase().includes(asked.only.toLowerCase()));
  if (asked.only !== null && tests.length === 0)
    throw new CommandFailure(
      exitCode.usage,
      `None of the ${all.length} tests in ${rules.folder} has \`${asked.only}\` in its name.`,
    );
  const { results, coverage } = asked.coverage
    ? measureCoverage(plan, tests, rules.sources)
    : { results: runTests(plan, tests), coverage: null };
  const passed = results.every((result) => result.passed);
  const mutants =
    asked.mutate && passed
      ? await tryAllMutations({ sources: rules.sources, years: yearsOf(rules), tests }, terminal)
      : null;
  tell({ results, coverage, mutants }, asked, terminal);
  if (asked.mutate && !passed) terminal.say('Mutations are tried once all tests pass.');
  return passed && reaches({ coverage, mutants }, asked.threshold, terminal) ? exitCode.fine : exitCode.findings;
}

function reaches({ coverage, mutants }: Omit<Found, 'results'>, threshold: number | null, terminal: Terminal): boolean {
  if (threshold === null) return true;
  const figures: readonly (readonly [string, number | null])[] = [
    ['coverage', coverage && percentOf(sumOf(coverage.lines, coverage.outcomes))],
    ['mutations', mutants && percentOf({ covered: noticedOf(mutants), total: mutants.length })],
  ];
  const below = figures.filter(([, percent]) => percent !== null && percent < threshold);
  for (const [name, percent] of below) terminal.say(`${name}: ${percent}% is below the threshold of ${threshold}%`);
  return below.length === 0;
}

/** How many mutants some test notices. */
function noticedOf(mutants: readonly Mutant[]): number {
  return mutants.filter(({ noticedBy }) => noticedBy !== null).length;
}
