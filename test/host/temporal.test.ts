import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTemporal } from '@smk/host';
import { Connection } from '@temporalio/client';
import { afterAll, expect, inject, test } from 'vitest';

const dir = mkdtempSync(join(tmpdir(), 'smk-host-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('it serves its namespace as soon as it is said to have started', async () => {
  const server = await startTemporal({ program: inject('temporal'), file: null });
  const connection = await Connection.connect({ address: server.address });
  const answer = await connection.workflowService.describeNamespace({ namespace: 'default' });
  expect(answer.namespaceInfo?.name).toBe('default');
  await connection.close();
  await server.stop();
});

test('a database file is kept over a stop and a power cut, and one server at a time has it', async () => {
  const file = join(dir, 'kept.db');
  const start = () => startTemporal({ program: inject('temporal'), file });
  const first = await start();
  await expect(start()).rejects.toThrow(`Temporal on ${file} is already running as process ${process.pid}`);
  await first.stop();
  const second = await start();
  await second.kill();
  const third = await start();
  await third.stop();
  expect(readFileSync(`${file}.version`, 'utf8')).toMatch(/^temporal version 1\.9\.1/);
});

test('a file of another Temporal version is refused in one sentence, and is left as it was', async () => {
  const file = join(dir, 'old.db');
  writeFileSync(file, 'of another time');
  writeFileSync(`${file}.version`, 'temporal version 1.5.0 (Server 1.29.0, UI 2.40.0)\n');
  await expect(startTemporal({ program: inject('temporal'), file })).rejects.toThrow(
    `${file} was written by temporal version 1.5.0 (Server 1.29.0, UI 2.40.0) and this is temporal version 1.9.1 (Server 1.32.0, UI 2.54.1): remove ${file}*, and what is open is started anew from PostgreSQL; or set TEMPORAL_ADDRESS to a server of that version.`,
  );
  expect(readFileSync(file, 'utf8')).toBe('of another time');
});
