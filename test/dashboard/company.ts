import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type Client } from '@smk/api/client';
import { freePort, startChild, type Child } from '@smk/host';
import { afterAll } from 'vitest';
import { freshDatabase, freshTemporal } from '../support/fresh.ts';

const root = join(import.meta.dirname, '..', '..');

export type Company = {
  readonly url: string;
  readonly keyFile: string;
  readonly client: Client;
  readonly startApi: () => Promise<void>;
  readonly stopApi: () => Promise<void>;
  /** Takes in a lead that becomes an mql; gives the id of its handoff. */
  readonly lead: (key: string, fields: Readonly<Record<string, unknown>>) => Promise<string>;
};

/** The example company on servers of its own, the API and its worker as the program that `smk up` starts; stopped after the test file. */
export async function openCompany(): Promise<Company> {
  const folder = mkdtempSync(join(tmpdir(), 'smk-dashboard-'));
  const keyFile = join(folder, 'admin-key');
  const key = randomBytes(24).toString('base64url');
  writeFileSync(keyFile, `${key}\n`, { mode: 0o600 });
  const [database, temporal, port] = await Promise.all([freshDatabase(), freshTemporal(), freePort()]);
  const url = `http://127.0.0.1:${port}`;
  const client = createClient({ url, key, actor: 'maria' });
  let api: Child | null = null;
  afterAll(async () => {
    await api?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    url,
    keyFile,
    client,
    async startApi() {
      api = startChild(process.execPath, [join(root, 'apps/api/main.ts')], {
        log: join(folder, 'api.log'),
        stopSignal: 'SIGTERM',
        env: {
          DATABASE_URL: database,
          TEMPORAL_ADDRESS: temporal.address,
          SMK_PORT: String(port),
          SMK_ADMIN_KEY_FILE: keyFile,
          SMK_WORKER: 'inside',
          // A review that fell due while the API was away is opened by a round.
          SMK_RECONCILE_SECONDS: '2',
        },
      });
      while (!(await client.ready())) {
        if (!api.running()) throw new Error(`The API ended at once and said:\n${api.said()}`);
        await sleep(50);
      }
    },
    async stopApi() {
      await api?.stop();
    },
    async lead(email, fields) {
      await client.leads.put(email, { country: 'DE', employees: 350, consent: true, source: 'event', ...fields });
      await client.events.post(email, [{ name: 'demo_requested', data: { product: 'roof' } }]);
      const { handoff } = await client.leads.get(email);
      if (handoff === null) throw new Error(`${email} was not handed off.`);
      return handoff.id;
    },
  };
}

/** The example company's rules, as they are published. */
export function exampleRules(): { path: string; text: string }[] {
  const folder = join(root, 'rules');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.smk') || path.startsWith('lists/'))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(folder, path), 'utf8') }));
}

/** `smk dashboard` on this company, as the operator anna. */
export const dashboardOf = ({ url, keyFile }: Pick<Company, 'url' | 'keyFile'>): readonly string[] => [
  join(root, 'apps/cli/main.ts'),
  'dashboard',
  '--url',
  url,
  '--key-file',
  keyFile,
  '--as',
  'anna',
];
