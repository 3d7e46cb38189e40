import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createActs, createIntake, type Acts, type Intake } from '@smk/activities';
import { startChild, type Child, type TemporalServer } from '@smk/host';
import { compile, yearsFor } from '@smk/language';
import { companyMoment, type Moment, type Plan } from '@smk/plan';
import { activatePlan, openStore, planHash, publishPlan, setClock, type Store } from '@smk/store';
import {
  connectTemporal,
  createRuns,
  registerSearchAttributes,
  taskQueue,
  type Runs,
  type Temporal,
} from '@smk/temporal';
import { atTheEnd } from '../support/at-the-end.ts';
import { freshDatabase, freshTemporal } from '../support/fresh.ts';
import './quiet.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The example company at work: PostgreSQL, Temporal's persistent server, and a worker in a process of its own. */
export type Shop = {
  readonly store: Store;
  readonly temporal: Temporal;
  readonly server: TemporalServer;
  readonly runs: Runs;
  readonly intake: Intake;
  readonly acts: Acts;
  readonly company: string;
  readonly plan: Plan;
  now(): Moment;
  startWorker(): Promise<void>;
  readonly worker: () => Child;
  /** A lead that is ready for sales, by its e-mail's name; answers the id of its handoff. */
  lead(name: string): Promise<string>;
};

export const examplePlan: Plan = compileExample();

/** Opens the shop at a moment of the company; its clock runs at `rate`. */
export async function openShop(
  at: Moment,
  options: { readonly rate?: number; readonly file?: string } = {},
): Promise<Shop> {
  const databaseUrl = await freshDatabase();
  const store = openStore({ url: databaseUrl });
  atTheEnd(store.close);
  const { rate = 1 } = options;
  const clock = { offset: Math.floor(at - Date.now() * rate), rate };
  const now = (): Moment => companyMoment(clock, Date.now());
  await setClock(store.db, clock);
  await publish(store, examplePlan, now());

  const server = await freshTemporal(options.file ?? null);
  const env = { TEMPORAL_ADDRESS: server.address };
  const temporal = await connectTemporal(env);
  atTheEnd(temporal.close);
  await registerSearchAttributes(temporal.client);
  const company = examplePlan.company.slug;
  const runs = createRuns({ client: temporal.client, taskQueue, company });
  const intake = createIntake({ store, now });

  const folder = temporaryFolder();
  let worker: Child | null = null;
  atTheEnd(() => worker?.stop());
  return {
    store,
    temporal,
    server,
    runs,
    intake,
    acts: createActs({ store, now, runs }),
    company,
    plan: examplePlan,
    now,
    async startWorker() {
      const main = fileURLToPath(new URL('../../apps/worker/main.ts', import.meta.url));
      const log = join(folder, 'worker.log');
      worker = startChild(process.execPath, [main], {
        log,
        stopSignal: 'SIGTERM',
        env: { DATABASE_URL: databaseUrl, ...env },
      });
      const child = worker;
      while (!child.said().includes('Working.')) {
        if (!child.running()) throw new Error(`The worker ended: ${child.said()}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    worker() {
      if (worker === null) throw new Error('No worker was started.');
      return worker;
    },
    async lead(name) {
      const email = `${name}@firma.example`;
      const fields = { email, company: 'Firma', country: 'DE', employees: '350', consent: 'yes' };
      await intake.takeLead({ fields });
      const taken = await intake.takeEvents({ key: email }, [{ name: 'demo_requested', data: { product: 'roof' } }]);
      if (taken.kind !== 'new' || taken.value.kind !== 'taken' || taken.value.handoff === null)
        throw new Error(JSON.stringify(taken));
      return taken.value.handoff.id;
    },
  };
}

/** Publishes a plan and makes it the one that decides. */
export async function publish(store: Store, plan: Plan, at: Moment): Promise<void> {
  const by = 'test';
  await publishPlan(store.db, { plan, sources: [], tests: [], commit: null, author: by, at });
  await store.transact((tx) => activatePlan(tx, { hash: planHash(plan), by, at }));
}

function compileExample(): Plan {
  const cwd = fileURLToPath(new URL('../../rules/', import.meta.url));
  const sources = globSync('**/*.{smk,txt}', { cwd }).map((path) => ({
    path,
    text: readFileSync(join(cwd, path), 'utf8'),
  }));
  const { value, problems } = compile(sources, { years: yearsFor(sources, 2026) });
  if (value === undefined) throw new Error(JSON.stringify(problems[0]));
  return value.plan;
}
