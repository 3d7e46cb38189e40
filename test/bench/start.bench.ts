/**
 * From `npm start` on an installed machine to the first frame of the dashboard, and what everything together takes of memory:
 * `node test/bench/start.bench.ts [--quick]`. Linux only.
 */
import { match } from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '@smk/host';
import { load, median } from './measured.ts';
import { start } from './start/start.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const starts = values.quick ? 1 : 5;
/** Milliseconds after which the sample leads are in, and garbage of the start is gone. */
const settle = values.quick ? 10_000 : 20_000;

const dir = mkdtempSync(join(tmpdir(), 'smk-bench-'));
const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1)} s`;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

try {
  const first = await start(join(dir, 'data'), await freePort(), settle);
  // The sample leads are owed something by then.
  match(first.screen, /accept/);
  const again = [];
  for (let n = 0; n < starts; n += 1) again.push(await start(join(dir, 'data'), await freePort(), settle));
  for (const { screen } of again) match(screen, /accept/);

  console.log(`from npm start to the first frame; median of ${starts}; ${load()}`);
  console.log(`first start, empty store   ${seconds(first.frame)}`);
  console.log(`with data there            ${seconds(median(again.map(({ frame }) => frame)))}`);
  for (const [name, { memory }] of [
    ['first start', first],
    ['with data there', again.at(-1)!],
  ] as const) {
    const parts = Object.entries(memory).map(([part, bytes]) => `${part} ${megabytes(bytes)}`);
    const all = Object.values(memory).reduce((sum, bytes) => sum + bytes, 0);
    console.log(`memory, ${name}: ${megabytes(all)} (${parts.join(', ')})`);
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
