/**
 * Checking rules of 1,000 and 10,000 lines: `smk check` start to end for rules that nobody has checked before, and again; and an edit in rules
 * that are being watched, to what cannot be read and to everything but proofs: `node test/bench/check.bench.ts [--quick]`.
 */
import { deepStrictEqual } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile, findProblems, type Problem, type Source } from '@smk/language';
import { countLines, inOneFile, rulesOf } from './check/rules.ts';
import { load, median } from './measured.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const rounds = values.quick ? 3 : 7;
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'smk-bench-'));
const years = { from: 2025, to: 2031 };

try {
  const kinds = {
    '1,000 lines': rulesOf(1_000, { slipped: false }),
    '10,000 lines': rulesOf(10_000, { slipped: false }),
    '10,000 lines in one file': inOneFile(rulesOf(10_000, { slipped: false })),
    '10,000 lines with slips': rulesOf(10_000, { slipped: true }),
  };
  // Once before all: this program is compiled by Node, and kept.
  write('first', kinds['1,000 lines']);
  run('first', 'first');
  console.log(`smk check, start to end, median of ${rounds}; ${load()}`);
  for (const [name, sources] of Object.entries(kinds)) {
    write(name, sources);
    const isSound = !name.includes('slips');
    const cold = [];
    const warm = [];
    for (let round = 0; round < rounds; round += 1) {
      // In a cache of its own, nobody has checked them before.
      cold.push(run(name, `${name} ${round}`));
      warm.push(run(name, `${name} ${round}`));
      for (const { code, said } of [cold.at(-1)!, warm.at(-1)!])
        deepStrictEqual([code, said], [isSound ? 0 : 1, cold[0]!.said]);
    }
    const figures = [cold, warm].map((runs) =>
      median(runs.map(({ ms }) => ms))
        .toFixed(0)
        .padStart(6),
    );
    const memory = Math.max(...[...cold, ...warm].map(({ megabytes }) => megabytes));
    console.log(`${name.padEnd(26)} first ${figures[0]} ms   again ${figures[1]} ms   memory at most ${memory} MB`);
  }
  for (const name of ['10,000 lines', '10,000 lines in one file'] as const) {
    console.log(
      `an edit in ${name}, to what cannot be read and to all problems; milliseconds, median and highest of 20`,
    );
    for (const [what, pattern] of [
      ['in a test', /expect interest between/],
      ['in a score', /when size_7 >= /],
      ['in a list', /"rival1-/],
    ] as const)
      edit(kinds[name], what, pattern);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Breaks and mends a line, time after time, as somebody who types; each answer is that of rules that nobody has read before. */
function edit(sources: readonly Source[], what: string, pattern: RegExp): void {
  const [unread, all]: [number[], number[]] = [[], []];
  compile(sources, { years });
  for (let round = -4; round < 20; round += 1) {
    const put = round % 2 === 0 ? 'expct' : pattern.exec(sources.find(({ text }) => pattern.test(text))!.text)![0];
    const file = sources.findIndex(({ text }) => pattern.test(text));
    const changed = sources.map((source, index) =>
      // A text read anew is another object, as it is for whoever watches files.
      index === file ? { ...source, text: Buffer.from(source.text.replace(pattern, `${put} `)).toString() } : source,
    );
    let first = 0;
    let told: readonly Problem[] = [];
    const begun = performance.now();
    const { problems } = findProblems(changed, {
      years,
      tell: (some) => {
        first = performance.now();
        told = some;
      },
    });
    const ended = performance.now();
    if (round % 2 === 0 && told.length === 0 && problems.length === 0) throw new Error('Nothing was found wrong.');
    // The first rounds only warm up.
    if (round < 0) continue;
    if (told.length > 0) unread.push(first - begun);
    all.push(ended - begun);
  }
  const shown = (figures: readonly number[]): string =>
    figures.length === 0
      ? '   –'
      : `${median(figures).toFixed(1).padStart(6)} ${Math.max(...figures)
          .toFixed(1)
          .padStart(6)}`;
  console.log(`  ${what.padEnd(12)} unreadable ${shown(unread)}   all ${shown(all)}`);
}

function write(name: string, sources: readonly Source[]): void {
  if (sources.reduce((sum, { text }) => sum + countLines(text), 0) < 900) throw new Error('Too few lines.');
  for (const { path, text } of sources) {
    const file = join(folder, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

type Run = { readonly ms: number; readonly megabytes: number; readonly code: number | null; readonly said: string };

/** Runs `smk check` with a cache of its own for what was found, and the user's for the program. */
function run(name: string, cache: string): Run {
  const told = join(folder, 'memory');
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', writesMemory(told), join(root, 'apps/cli/smk.mjs'), 'check', name],
    {
      cwd: folder,
      env: {
        ...process.env,
        XDG_CACHE_HOME: join(folder, 'caches', cache),
        NODE_COMPILE_CACHE: join(folder, 'compiled'),
      },
    },
  );
  const ms = performance.now() - begun;
  const megabytes = Math.round(Number(readFileSync(told, 'utf8')) / 1024);
  return { ms, megabytes, code: status, said: `${stdout.toString()}${stderr.toString()}` };
}

/** A module that writes the most memory that its process had, in kilobytes, as it ends. */
function writesMemory(file: string): string {
  const module = join(folder, 'writes-memory.mjs');
  const text = `import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)));`;
  writeFileSync(module, text);
  return module;
}
