import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { takeLock } from './lock.ts';

const dir = mkdtempSync(join(tmpdir(), 'smk-lock-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('a lock is had once, until it is released', () => {
  const file = join(dir, 'once');
  const lock = takeLock(file, 'The shop');
  expect(() => takeLock(file, 'The shop')).toThrow(
    /^The shop is already running as process \d+ since \d\d:\d\d UTC: use it, or stop it/,
  );
  lock.release();
  takeLock(file, 'The shop').release();
});

test('the lock of a process that was killed is taken over', () => {
  const file = join(dir, 'killed');
  const taking = `import { takeLock } from '${import.meta.dirname}/lock.ts'; takeLock('${file}', 'The shop'); process.kill(process.pid, 'SIGKILL');`;
  expect(spawnSync(process.execPath, ['--input-type=module', '-e', taking]).signal).toBe('SIGKILL');
  takeLock(file, 'The shop').release();
});

test('a living process that only has the number of the one that took the lock does not hold it', () => {
  const file = join(dir, 'number');
  writeFileSync(
    file,
    JSON.stringify({ pid: process.pid, start: 'at another time', since: '2026-11-20T10:00:00.000Z' }),
  );
  takeLock(file, 'The shop').release();
});

test('a lock that was half written by a power cut is taken over', () => {
  const file = join(dir, 'torn');
  writeFileSync(file, '{"pid":');
  takeLock(file, 'The shop').release();
});
