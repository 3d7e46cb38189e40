import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashKey } from '@smk/api';
import { runApi } from '@smk/api-app';
import { createClient, type Client } from '@smk/api/client';
import { truthfulTo } from '@smk/api/truthful';
import { openStore, type Store } from '@smk/store';
import type { Environment } from '@smk/temporal';
import { afterAll, expect } from 'vitest';

const quiet = {
  debug() {},
  info() {},
  warn() {},
  error: (about: object, sentence: string) => console.error(sentence, about),
};

export type StartedApi = {
  readonly url: string;
  readonly key: string;
  readonly store: Store;
  /** Each answer that it gets is held against the OpenAPI document. */
  readonly client: Client;
  readonly fetch: typeof fetch;
  readonly ready: Promise<void>;
  readonly stop: () => Promise<void>;
};

/** The API on a database, with a worker in it where `worker` says so; stopped after the test file. */
export async function startedApi(
  database: string,
  options: { readonly env?: Environment; readonly worker?: 'inside' | 'elsewhere' } = {},
): Promise<StartedApi> {
  const key = randomBytes(24).toString('base64url');
  const store = openStore({ url: database });
  // Nobody listens there: acts stay pending.
  const env = options.env ?? { TEMPORAL_ADDRESS: '127.0.0.1:9' };
  const api = await runApi({
    store,
    env,
    log: quiet,
    adminKeyHash: hashKey(key),
    port: 0,
    worker: options.worker ?? 'elsewhere',
  });
  let stopped: Promise<void> | null = null;
  const stop = () => (stopped ??= api.stop().then(() => store.close()));
  afterAll(stop);
  const checked = await checkedFetch(api.url, key);
  const client = createClient({ url: api.url, key, fetch: checked, actor: 'maria' });
  return { url: api.url, key, store, client, fetch: checked, ready: api.ready, stop };
}

/** A `fetch` that fails the test when an answer is not as the document says. */
async function checkedFetch(url: string, key: string): Promise<typeof fetch> {
  const document = await fetch(`${url}/openapi.json`, { headers: { Authorization: `Bearer ${key}` } });
  const check = truthfulTo((await document.json()) as Parameters<typeof truthfulTo>[0]);
  return async (input, init) => {
    const answer = await fetch(input, init);
    expect(await check(init?.method ?? 'GET', new URL(answer.url).pathname, answer)).toBeNull();
    return answer;
  };
}

const folder = new URL('../../rules', import.meta.url).pathname;

/** The example company's rules, as they are published. */
export function exampleRules(): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.smk') || path.startsWith('lists/'))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(folder, path), 'utf8') }));
}

/** Publishes and activates the example company's rules, and sets the clock to a Monday at ten. */
export async function withExampleRules({ client }: Pick<StartedApi, 'client'>): Promise<void> {
  await client.clock.set({ now: '2026-11-16T10:00:00+01:00' });
  const { version } = await client.rules.publish(exampleRules());
  await client.rules.activate(version.hash);
}

/** Asks for an act under one key until it is carried out: a machine under load may not do so within two seconds. */
export async function carriedOut<Answer extends { readonly state: 'done' } | { readonly state: 'pending' }>(
  act: (options: { readonly key: string }) => Promise<Answer>,
): Promise<Extract<Answer, { readonly state: 'done' }>> {
  const key = randomBytes(8).toString('hex');
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    const answer = await act({ key });
    if (answer.state === 'done') return answer as Extract<Answer, { readonly state: 'done' }>;
  }
  throw new Error('The act is still pending.');
}
