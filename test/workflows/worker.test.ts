import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, startChild, startTemporal } from '@smk/host';
import { connectTemporal } from '@smk/temporal';
import { expect, inject, test } from 'vitest';
import { atTheEnd } from '../support/at-the-end.ts';
import { freshDatabase } from '../support/fresh.ts';
import { temporaryFolder } from './temporary-folder.ts';

const main = fileURLToPath(new URL('../../apps/worker/main.ts', import.meta.url));
const within = { timeout: 20_000, interval: 100 };

const folder = temporaryFolder();

async function start(env: Readonly<Record<string, string>>) {
  const log = join(folder, `${randomUUID()}.log`);
  const child = startChild(process.execPath, [main], { log, stopSignal: 'SIGTERM', env });
  atTheEnd(() => child.stop());
  return child;
}

test('a worker waits for Temporal, says so in one sentence, and stops when asked', async () => {
  const port = await freePort();
  const env = { DATABASE_URL: await freshDatabase(), TEMPORAL_ADDRESS: `127.0.0.1:${port}` };
  const worker = await start(env);
  const sentence = `Temporal does not answer at 127.0.0.1:${port}: start it with \`npm start\`, or name another server in TEMPORAL_ADDRESS.`;
  await expect.poll(worker.said, within).toContain(sentence);
  const server = await startTemporal({ program: inject('temporal'), file: null, port });
  atTheEnd(server.stop);
  await expect(connectTemporal({ ...env, TEMPORAL_NAMESPACE: 'elsewhere' })).rejects.toThrow(
    `Temporal at 127.0.0.1:${port} has no namespace elsewhere: create it with \`temporal operator namespace create elsewhere\`, or name another in TEMPORAL_NAMESPACE.`,
  );
  await expect.poll(worker.said, within).toContain('Working.');
  expect(worker.said().split(sentence)).toHaveLength(2);

  const began = performance.now();
  await worker.stop();
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(worker.said()).toContain('Stopping.');
});

test('a worker that waits for Temporal stops when asked', async () => {
  const worker = await start({ DATABASE_URL: await freshDatabase(), TEMPORAL_ADDRESS: '127.0.0.1:1' });
  await expect.poll(worker.said, within).toContain('Temporal does not answer');
  const began = performance.now();
  await worker.stop();
  expect(performance.now() - began).toBeLessThan(10_000);
});

test('without a database the worker says what it needs', async () => {
  const worker = await start({ DATABASE_URL: '' });
  await worker.exited;
  expect(worker.said()).toContain('DATABASE_URL is not set: name the PostgreSQL database, as in postgres://');
});
