/**
 * The outcome diff over generated files, against reading the same two files alone, in one run:
 * `node test/bench/diff.bench.ts [--leads 1000000] [--events 5000000]`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createReadStream, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse';
import { writeEvents, writeLeads } from './diff/files.ts';
import { load } from './measured.ts';

const { values } = parseArgs({
  options: { leads: { type: 'string', default: '1000000' }, events: { type: 'string', default: '5000000' } },
});
const [leads, events] = [Number(values.leads), Number(values.events)];
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'smk-bench-'));
const git = (...args: readonly string[]): void =>
  void execFileSync('git', ['-C', folder, '-c', 'user.name=b', '-c', 'user.email=b@bench.example', ...args]);

try {
  cpSync(join(root, 'rules'), join(folder, 'rules'), { recursive: true });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'before');
  const rules = join(folder, 'rules/qualification.smk');
  const text = readFileSync(rules, 'utf8');
  writeFileSync(rules, text.replace('headcount >= 200', 'headcount >= 250'));
  if (readFileSync(rules, 'utf8') === text) throw new Error('The example company scores no headcount from 200 on.');
  await writeLeads(join(folder, 'leads.csv'), leads);
  await writeEvents(join(folder, 'events.csv'), leads, events);
  console.log(`${leads.toLocaleString('en')} leads, ${events.toLocaleString('en')} events; ${load()}`);

  const before = process.cpuUsage().user + process.cpuUsage().system;
  const reading = await timed(async () => {
    let rows = 0;
    for (const name of ['leads.csv', 'events.csv']) {
      const parser = createReadStream(join(folder, name)).pipe(parse({ relax_quotes: true, relax_column_count: true }));
      for await (const _ of parser) rows += 1;
    }
    if (rows !== leads + events + 2) throw new Error(`${rows} rows were read.`);
  });
  const args = ['HEAD..', '--leads', 'leads.csv', '--events', 'events.csv', '--as-of', '2026-11-01', '--json'];
  const spent = process.cpuUsage();
  const readingCpu = (spent.user + spent.system - before) / 1_000_000;
  let peak = 0;
  let cpu = 0;
  let out = '';
  const diff = await timed(async () => {
    const child = spawn(process.execPath, [join(root, 'apps/cli/smk.mjs'), 'diff', ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
    const watch = setInterval(() => {
      peak = Math.max(peak, peakOf(child.pid));
      cpu = Math.max(cpu, cpuOf(child.pid));
    }, 50);
    await new Promise((resolve) => child.once('close', resolve));
    clearInterval(watch);
  });
  const report = JSON.parse(out) as { readonly leads: number; readonly events: number; readonly changed: number };
  if (report.leads !== leads || report.events !== events || report.changed === 0)
    throw new Error(`It compared ${out.slice(0, 500)}`);
  const row = (what: string, ms: number, seconds: number): void =>
    console.log(
      `${what.padEnd(38)} ${(ms / 1000).toFixed(1).padStart(6)} s ${(ms / reading).toFixed(2)}   ${seconds.toFixed(1).padStart(6)} s of processor time`,
    );
  row('reading alone, csv-parse, one thread', reading, readingCpu);
  row('smk diff, start to end', diff, cpu);
  console.log(`memory at most ${peak} MB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The most memory that a process had so far, in MB; 0 where the system does not tell. */
function peakOf(pid: number | undefined): number {
  try {
    const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return 0;
  }
}

/** The processor time that a process and its threads had so far, in seconds; 0 where the system does not tell. */
function cpuOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}
