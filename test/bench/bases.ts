import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, yearsFor } from '@smk/language';
import { activatePlan, planHash, publishPlan, type Store } from '@smk/store';
import pg from 'pg';

/** Makes an empty database on a server; answers its address. */
export async function createBase(server: string, name: string): Promise<string> {
  const client = new pg.Client(server);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Publishes and activates the example company's rules. */
export async function publishExample(store: Store): Promise<void> {
  const folder = fileURLToPath(new URL('../../rules/', import.meta.url));
  const sources = globSync(['*.smk', 'lists/*'], { cwd: folder }).map((path) => ({
    path,
    text: readFileSync(join(folder, path), 'utf8'),
  }));
  const { value } = compile(sources, { years: yearsFor(sources, new Date().getUTCFullYear()) });
  if (value === undefined) throw new Error('The example company does not compile.');
  const hash = planHash(value.plan);
  const by = { author: 'bench', at: Date.now() };
  await publishPlan(store.db, { plan: value.plan, sources, tests: value.tests, commit: null, ...by });
  await store.transact((tx) => activatePlan(tx, { hash, by: by.author, at: by.at }));
}
