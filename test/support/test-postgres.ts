import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@smk/host';
import { migrate, openStore } from '@smk/store';
import pg from 'pg';

export type TestPostgres = { readonly url: string; readonly stop: () => Promise<void> };
export type TestDatabase = { readonly url: string; readonly drop: () => Promise<void> };

const template = 'migrated';

/** Starts a PostgreSQL of its own that syncs nothing, with one migrated database that others are copied from. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const dir = mkdtempSync(join(tmpdir(), 'smk-test-postgres-'));
  chmodSync(dir, 0o755);
  const server = await startPostgres({ dir, durable: false });
  await ask(server.url, `create database ${template}`);
  const store = openStore({ url: databaseUrl(server.url, template) });
  await migrate(store);
  await store.close();
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A migrated database without any rows, on a server that `startTestPostgres` started; takes some 20 ms. */
export const createDatabase = (server: string): Promise<TestDatabase> => copyOf(server, template);

/** A database with all that another one holds, to which nobody is connected now. */
export const copyDatabase = (server: string, url: string): Promise<TestDatabase> =>
  copyOf(server, new URL(url).pathname.slice(1));

async function copyOf(server: string, original: string): Promise<TestDatabase> {
  const name = `t_${randomBytes(8).toString('hex')}`;
  await ask(server, `create database ${name} template ${original} strategy file_copy`);
  return { url: databaseUrl(server, name), drop: () => ask(server, `drop database ${name} with (force)`) };
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function ask(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(statement);
  await client.end();
}
