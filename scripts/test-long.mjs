import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { bringWorkspace, environment, node, root } from './bring-workspace.mjs';
import { runQuietly } from './run.mjs';
import { say } from './say.mjs';

// `npm run test:long`: the long runs and every measurement, on a machine that had better do nothing else, as a dated report.
// Words after `--` choose runs by their titles (`npm run test:long -- measured kills`); their sections are renewed, the day's others stay.
const words = process.argv.slice(2).map((word) => word.toLowerCase());
const isChosen = ({ title }) => words.length === 0 || words.some((word) => title.toLowerCase().includes(word));

await bringWorkspace();

const git = (...args) => execFileSync('git', args, { cwd: root }).toString().trim();
const date = new Date().toISOString().slice(0, 10);
const commit = git('rev-parse', 'HEAD');
const changed =
  git('status', '--porcelain', '--', ':!test/reports') === '' ? '' : ', with changes that are not committed';
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');

const runs = [
  {
    title: 'Two months of procurement leads, time skipped',
    args: [vitest, 'run', '--project', 'test', 'procurement/'],
  },
  {
    title: 'Three hundred generated companies, on the virtual clock and on Temporal',
    args: [vitest, 'run', '--project', 'test', 'both-ways/generated'],
    env: { SMK_COMPANIES: '300', SMK_SEED: String(Date.now() % 2 ** 31) },
  },
  { title: 'Kills on the persistent server', args: [vitest, 'run', '--project', 'test', 'persistent/'] },
  ...readdirSync(join(root, 'test', 'bench'))
    .filter((name) => name.endsWith('.bench.ts'))
    .map((name) => ({ title: `Measured: ${name}`, args: [join(root, 'test', 'bench', name)] })),
  {
    title: 'A million texts for the reader of rules',
    args: [vitest, 'run', '--project', 'test', 'fuzz/'],
    // Side by side, each its share.
    env: ['0', '500000'].map((from) => ({ FUZZ: '500000', FUZZ_FROM: from })),
  },
  {
    title: 'Files of leads that nobody meant',
    args: [vitest, 'run', '--project', '!test', 'import-file.test.ts', 'file-shape.test.ts'],
    env: { FUZZ: '1000000' },
  },
  {
    title: 'Twenty thousand single slips in the example',
    args: [vitest, 'run', '--project', 'test', 'language/mutation/'],
    env: { SLIPS: '20000', SEED: '2' },
  },
];
const chosen = runs.filter(isChosen);
if (chosen.length === 0) {
  say(`No run is called like that. There are:\n${runs.map(({ title }) => `  ${title}`).join('\n')}`);
  process.exit(2);
}

const folder = join(root, 'test', 'reports');
mkdirSync(folder, { recursive: true });
const file = join(folder, `${date}.md`);
const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${execFileSync(node, ['--version']).toString().trim()}`;
const sections = sectionsOf(file);

let failed = 0;
for (const { title, args, env = {} } of chosen) {
  say(`── ${title}`);
  const load = loadavg()[0].toFixed(1);
  const parts = await Promise.all(
    [env].flat().map((own) => runQuietly(node, args, { cwd: root, env: { ...environment, ...own, NO_COLOR: '1' } })),
  );
  const said = parts.map((part) => part.said).join('\n');
  const codes = parts.map(({ code }) => code).filter((code) => code !== 0);
  if (codes.length > 0) failed += 1;
  const how = codes.length === 0 ? 'Passed' : `Failed (exit code ${codes.join(', ')})`;
  sections.set(title, `${how}; load before it ${load}; commit ${commit}${changed}.\n\n\`\`\`\n${told(said)}\n\`\`\``);
  // After each run: what was measured is kept if a later one is interrupted.
  writeReport();
}

say(`Written to ${file}.`);
process.exitCode = failed === 0 ? 0 : 1;
process.stdout.write(`\n${chosen.length - failed} passed, ${failed} failed\n`);

/** In the order of the runs, whenever each was made. */
function writeReport() {
  const written = runs.flatMap(({ title }) => (sections.has(title) ? [`## ${title}\n\n${sections.get(title)}`] : []));
  writeFileSync(file, `# Long run of ${date}\n\n${machine}.\n\n${written.join('\n\n')}\n`);
}

/** What a report of the same day says already, by title. */
function sectionsOf(path) {
  if (!existsSync(path)) return new Map();
  const [, ...parts] = `\n${readFileSync(path, 'utf8')}`.split('\n## ');
  return new Map(parts.map((part) => [part.split('\n')[0], part.slice(part.indexOf('\n')).trim()]));
}

/** What people want to read of a run: no log lines of the servers, nothing of this machine's paths, and of many tests those that failed. */
function told(said) {
  return said
    .replaceAll(/^.*(?:\[(?:INFO|WARN|DEBUG)\]|WARN.*temporalio).*?(?:\{\n(?:  .*\n)*\}|$)/gmu, '')
    .split('\n')
    .map((line) => line.trimEnd().replaceAll(root, '.'))
    .filter((line) => !/^\s+✓ generated: |sdkComponent|taskQueue:/u.test(line))
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}
