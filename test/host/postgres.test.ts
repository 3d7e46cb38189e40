import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@smk/host';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';

const made: string[] = [];
const folder = (mode = 0o755): string => {
  const dir = mkdtempSync(join(tmpdir(), 'smk-host-'));
  chmodSync(dir, mode);
  made.push(dir);
  return dir;
};
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
});

async function rows(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows: found } = await client.query(statement);
  await client.end();
  return found;
}

test('what is written is there after a stop, a second start and a power cut', async () => {
  const dir = folder();
  const first = await startPostgres({ dir, durable: true });
  await rows(first.url, 'create table kept (n int)');
  await rows(first.url, 'insert into kept values (7)');
  await first.stop();
  const second = await startPostgres({ dir, durable: true });
  expect(await rows(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
  await rows(second.url, 'insert into kept values (8)');
  await second.kill();
  const third = await startPostgres({ dir, durable: true });
  expect(await rows(third.url, 'select n from kept order by n')).toEqual([{ n: 7 }, { n: 8 }]);
  await third.stop();
});

test('it syncs by default, listens on the loopback interface alone and asks for the password', async () => {
  const dir = folder();
  const server = await startPostgres({ dir, durable: true });
  expect(
    await rows(
      server.url,
      "select name, setting from pg_settings where name in ('fsync', 'listen_addresses') order by name",
    ),
  ).toEqual([
    { name: 'fsync', setting: 'on' },
    { name: 'listen_addresses', setting: '127.0.0.1' },
  ]);
  const stranger = new URL(server.url);
  stranger.password = 'guess';
  await expect(rows(stranger.href, 'select 1')).rejects.toThrow('password authentication failed');
  expect(statSync(join(dir, 'password')).mode & 0o777).toBe(0o600);
  await server.stop();
});

test('a second start on the same data names the process that has them', async () => {
  const dir = folder();
  const server = await startPostgres({ dir, durable: false });
  await expect(startPostgres({ dir, durable: false })).rejects.toThrow(
    new RegExp(
      `^PostgreSQL on ${dir} is already running as process ${process.pid} since \\d\\d:\\d\\d UTC: use it, or stop it with`,
    ),
  );
  await server.stop();
});

test('a port that somebody else listens on is named, with a way out', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const dir = folder();
  await expect(startPostgres({ dir, port, durable: false })).rejects.toThrow(
    `Port ${port} is taken by another program: stop that, or choose another port for PostgreSQL.`,
  );
  other.close();
});

test('a making that was cut short is begun anew', async () => {
  const dir = folder();
  mkdirSync(join(dir, 'data', 'pg_wal'), { recursive: true });
  const server = await startPostgres({ dir, durable: false });
  expect(await rows(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
});

test('files that are not ours are never removed', async () => {
  const dir = folder();
  mkdirSync(join(dir, 'data'));
  writeFileSync(join(dir, 'data', 'diary.txt'), 'mine');
  await expect(startPostgres({ dir, durable: false })).rejects.toThrow('holds files but no password is beside it');
  expect(readdirSync(join(dir, 'data'))).toEqual(['diary.txt']);
});

test('data of another version of PostgreSQL are refused and stay', async () => {
  const dir = folder();
  mkdirSync(join(dir, 'data'));
  writeFileSync(join(dir, 'data', 'PG_VERSION'), '15\n');
  writeFileSync(join(dir, 'password'), 'secret\n');
  await expect(startPostgres({ dir, durable: false })).rejects.toThrow(
    'was written by PostgreSQL 15 and this is PostgreSQL 18',
  );
  expect(existsSync(join(dir, 'data', 'PG_VERSION'))).toBe(true);
});

test('the pid file of a process that is long gone does not hinder, even where a stranger has its number', async () => {
  const dir = folder();
  const first = await startPostgres({ dir, durable: false });
  await first.stop();
  writeFileSync(join(dir, 'data', 'postmaster.pid'), `${process.pid}\n${join(dir, 'data')}\n`);
  const second = await startPostgres({ dir, durable: false });
  expect(await rows(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await second.stop();
});

test('a folder that only its owner may enter is good enough', async () => {
  const dir = folder(0o700);
  const server = await startPostgres({ dir: join(dir, 'deep'), durable: false });
  expect(await rows(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
});
