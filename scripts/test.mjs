import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { bringPnpm, bringWorkspace, environment, root } from './bring-workspace.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

// `npm test`: every check and every test, and at the very end how many tests passed and failed.
await bringWorkspace();
await bringPnpm();

// A folder of its own: the tests may run twice at once.
const reports = mkdtempSync(join(tmpdir(), 'smk-test-reports-'));

const checks = [
  { name: 'types', program: 'turbo', args: ['run', 'typecheck', '--output-logs=errors-only'] },
  { name: 'boundaries', program: 'turbo', args: ['boundaries'] },
  { name: 'lint', program: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'dead code', program: 'knip', args: [] },
  { name: 'format', program: 'oxfmt', args: ['--check'] },
];

// A busy machine is no failure: what searches for seconds may take a minute.
const patient = ['--testTimeout=120000', '--hookTimeout=120000'];

// Tests that start servers run by themselves: beside the searching ones they would wait for a processor.
const suites = [
  { name: 'packages and apps', args: ['--project', '!test'] },
  { name: 'across packages', args: ['--project', 'test'] },
];

const outcomes = [];
for (const { name, program, args } of checks) {
  say(`\n── ${name}`);
  const code = await run(join(root, 'node_modules', '.bin', program), args, { cwd: root, env: environment });
  outcomes.push({ name, passed: 0, failed: code === 0 ? 0 : 1, failures: [] });
}
for (const { name, args } of suites) {
  say(`\n── tests: ${name}`);
  const report = join(reports, `${name.replaceAll(' ', '-')}.json`);
  const vitest = ['run', ...args, ...patient, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(join(root, 'node_modules', '.bin', 'vitest'), vitest, { cwd: root, env: environment });
  outcomes.push({ name, ...countTests(report, code) });
}

rmSync(reports, { recursive: true, force: true });

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
const broken = outcomes.filter((outcome) => outcome.failed > 0);
if (broken.length > 0) say(`\nNot in order: ${broken.map(({ name }) => name).join(', ')}.`);
for (const failure of broken.flatMap(({ failures }) => failures)) say(`  ${failure}`);
process.exitCode = failed === 0 ? 0 : 1;
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);

/** From the runner's report; a runner that failed otherwise, or left no report, counts as one failure. */
function countTests(report, code) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = code !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
    return { passed: numPassedTests, failed, failures: testResults.flatMap(failuresOf) };
  } catch {
    return { passed: 0, failed: 1, failures: [] };
  }
}

/** What failed in a file, a line each: so that the end of a long run says it. A file that could not be run is named too. */
function failuresOf({ name, status, message, assertionResults }) {
  const file = relative(root, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0 && status === 'failed') return [`${file}: ${message.split('\n')[0]}`];
  return failed.map(({ fullName, failureMessages }) => `${file}: ${fullName}: ${failureMessages[0]?.split('\n')[0]}`);
}
