/**
 * A lead that nobody is owed, taken in through the API and the function it calls, against the bare transaction that its rows
 * need, on the same PostgreSQL in the same run: `node test/bench/take-in.bench.ts [--quick]`.
 */
import { deepStrictEqual } from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '@smk/host';
import { migrate, openStore, startSequencer } from '@smk/store';
import pg from 'pg';
import { createBase, publishExample } from './bases.ts';
import { load, median, rateOf } from './measured.ts';
import { createBare } from './take-in/bare.ts';
import { createOurs } from './take-in/ours.ts';
import { rowsOf } from './take-in/rows.ts';
import type { Way } from './take-in/way.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const rounds = values.quick ? 5 : 15;
const leads = values.quick ? 300 : 1_000;
const abreast = 8;

const dir = mkdtempSync(join(tmpdir(), 'smk-bench-'));
chmodSync(dir, 0o755);
const postgres = await startPostgres({ dir: join(dir, 'postgres'), durable: true });
// Each way has the same tables in a database of its own, which grows alike.
const [ourBase, bareBase] = [await createBase(postgres.url, 'ours'), await createBase(postgres.url, 'bare')];
const store = openStore({ url: ourBase });
const bareStore = openStore({ url: bareBase });
await Promise.all([store, bareStore].map(migrate));
await publishExample(store);
const [ourPool, barePool] = [ourBase, bareBase].map((url) => new pg.Pool({ connectionString: url, max: 10 })) as [
  pg.Pool,
  pg.Pool,
];
// An idle connection that the server ends as it stops is nobody's trouble.
for (const pool of [ourPool, barePool]) pool.on('error', () => {});
const sequencers = [store, bareStore].map((one) => startSequencer(one));

let made = 0;
/** A lead that is kept, and handed to nobody: small, and far away. */
const lead = () => {
  made += 1;
  return {
    email: `bench${made}@firma.example`,
    company: `Firma ${made}`,
    country: 'US',
    employees: 12,
    job_title: 'Buyer',
    consent: true,
  };
};

try {
  const { byFunction, byRequest } = createOurs(store);
  const [first, second] = [lead(), lead()];
  await byFunction('first', first);
  await byRequest('second', second);
  const rows = await rowsOf(ourPool, first.email, 'first');
  deepStrictEqual(await rowsOf(ourPool, second.email, 'second'), rows);
  const kept = await ourPool.query<{ body: unknown }>(`select body from answers where key = 'first'`);
  const third = lead();
  const bare = createBare(barePool, rows, kept.rows[0]!.body);
  await bare('third', third);
  deepStrictEqual(await rowsOf(barePool, third.email, 'third'), rows);

  const ways: Readonly<Record<string, Way>> = { bare, function: byFunction, request: byRequest };
  const rates: Record<string, number[]> = { bare: [], function: [], request: [] };
  for (let round = -1; round < rounds; round += 1) {
    // Each goes first in turn.
    const names = Object.keys(ways);
    for (let n = 0; n < names.length; n += 1) {
      const name = names[(n + round + 1) % names.length]!;
      const rate = await rateOf(leads, abreast, () => ways[name]!(randomUUID(), lead()));
      // The first round only warms up.
      if (round >= 0) rates[name]!.push(rate);
    }
  }

  const ratio = (name: string) => median(rates[name]!.map((rate, round) => rate / rates['bare']![round]!));
  console.log(
    `${leads} leads that nobody is owed, ${abreast} abreast, the same rows left behind; median of ${rounds} rounds; ${load()}`,
  );
  for (const [name, label] of [
    ['bare', 'the bare transaction'],
    ['function', 'intake.takeLead'],
    ['request', 'POST /v1/leads'],
  ] as const)
    console.log(
      `${label.padEnd(22)}${median(rates[name]!).toFixed(0).padStart(6)} /s   ratio ${ratio(name).toFixed(2)}`,
    );
} finally {
  await Promise.all(sequencers.map((one) => one.stop()));
  await Promise.all([store.close(), bareStore.close(), ourPool.end(), barePool.end()]);
  await postgres.stop();
  rmSync(dir, { recursive: true, force: true });
}
