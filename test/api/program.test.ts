import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from '@smk/api/client';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../support/fresh.ts';

const program = fileURLToPath(new URL('../../apps/api/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'smk-api-'));
const key = 'a-key-that-is-long-enough-for-a-test';
const keyFile = join(folder, 'admin-key');
writeFileSync(keyFile, `${key}\n`, { mode: 0o600 });

const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** The program with this environment, and what it comes to. */
function run(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  started.push(child);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, ended, said: () => said };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('what is missing is said in one sentence each', async () => {
  const database = await freshDatabase();
  const tries: [env: Readonly<Record<string, string>>, sentence: string][] = [
    [{ SMK_ADMIN_KEY_FILE: keyFile }, 'DATABASE_URL is not set'],
    [{ DATABASE_URL: database }, 'SMK_ADMIN_KEY_FILE is not set'],
    [{ DATABASE_URL: database, SMK_ADMIN_KEY_FILE: join(folder, 'nothing') }, 'The admin key cannot be read'],
    [{ DATABASE_URL: database, SMK_ADMIN_KEY_FILE: keyFile, SMK_PORT: 'http' }, 'SMK_PORT is not a port'],
  ];
  for (const [env, sentence] of tries) {
    const { ended, said } = run(env);
    expect(await ended).toBe(2);
    expect(said()).toContain(sentence);
  }
});

test('it serves on the loopback address, and ends its streams when it is told to stop', async () => {
  const port = await freePort();
  const env = {
    DATABASE_URL: await freshDatabase(),
    SMK_ADMIN_KEY_FILE: keyFile,
    SMK_PORT: String(port),
    TEMPORAL_ADDRESS: '127.0.0.1:9',
  };
  const { child, ended, said } = run(env);
  const url = `http://127.0.0.1:${port}`;
  const client = createClient({ url, key });
  await expect.poll(() => client.ready(), { timeout: 20_000 }).toBe(true);

  const second = run(env);
  expect(await second.ended).toBe(2);
  expect(second.said()).toContain(`Port ${port} is taken by another program`);

  const stream = await fetch(`${url}/v1/stream`, { headers: { Authorization: `Bearer ${key}` } });
  const text = stream.text();
  const began = performance.now();
  child.kill('SIGTERM');
  expect(await text).toContain('event: shutdown');
  expect(await ended).toBe(0);
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(said()).not.toContain(key);
});
