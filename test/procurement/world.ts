import { readdirSync, readFileSync } from 'node:fs';
import { createAbsences, createActivities, createActs, createIntake } from '@smk/activities';
import { createApi, hashKey, recordsOf } from '@smk/api';
import { createClient, type Client } from '@smk/api/client';
import { compile, pagePath, showProblem, withProofs, yearsFor } from '@smk/language';
import { companyMoment, type CompanyClock, type Moment } from '@smk/plan';
import { prove, runTests } from '@smk/rehearsal';
import { openStore, setClock, startSequencer, type Store } from '@smk/store';
import {
  createReconciler,
  createRelay,
  createRuns,
  registerSearchAttributes,
  taskQueue,
  type Reconciler,
} from '@smk/temporal';
import { workflowBundle } from '@smk/worker-app';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';

export type World = {
  readonly store: Store;
  readonly client: Client;
  /** The company's moment. */
  readonly now: () => Moment;
  /** Lets the company's time pass until a moment, every clock on the way firing at its own. */
  passUntil(moment: Moment): Promise<void>;
  reconcile(): ReturnType<Reconciler['round']>;
  /** Throws the server and everything in it away, and starts an empty one. */
  loseTemporal(): Promise<void>;
  stop(): Promise<void>;
};

const company = 'prokura-software';
const key = 'the-key-of-this-run';

/** The rules of this folder as sources. */
export function sources(): { readonly path: string; readonly text: string }[] {
  const folder = new URL('rules/', import.meta.url);
  return readdirSync(folder).map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));
}

/** The whole of it in one process, on a server that skips time: store, API, worker, relay; the company's clock begins at `begins`. */
export async function createWorld(options: {
  readonly database: string;
  readonly testServer: string;
  readonly begins: Moment;
}): Promise<World> {
  const store = openStore({ url: options.database });
  const stopping = new AbortController();
  const sequencer = startSequencer(store);
  const trouble = (failure: unknown): void => console.error(String(failure));
  let clock: CompanyClock = { offset: 0, rate: 1 };
  let server = await startServer(options.testServer);
  let serverNow = await server.currentTimeMs();
  let read = Date.now();
  // The server's time runs on between two questions for it.
  const serverTime = (): Moment => serverNow + (Date.now() - read);
  const now = (): Moment => companyMoment(clock, serverTime());

  async function look(): Promise<void> {
    serverNow = await server.currentTimeMs();
    read = Date.now();
  }

  async function setCompanyTime(moment: Moment): Promise<void> {
    await look();
    clock = { offset: moment - serverNow, rate: 1 };
    await setClock(store.db, clock);
  }

  await setCompanyTime(options.begins);
  let crew = await startCrew();

  async function startCrew(): Promise<Crew> {
    await registerSearchAttributes(server.client);
    const runs = createRuns({ client: server.client, taskQueue, company, onTrouble: trouble });
    const relay = createRelay({ store, runs, company, now, onTrouble: trouble });
    const worker = await Worker.create({
      connection: server.nativeConnection,
      taskQueue,
      workflowBundle: await workflowBundle(),
      activities: createActivities({ store, now, wake: relay.wake }),
      maxCachedWorkflows: 2_000,
    });
    const over = new AbortController();
    const running = [worker.run(), relay.run(over.signal)];
    return {
      runs,
      wake: relay.wake,
      reconciler: createReconciler({ store, runs, company, now }),
      async stop() {
        over.abort();
        worker.shutdown();
        await Promise.all(running);
      },
    };
  }

  const api = createApi({
    records: recordsOf(store),
    intake: createIntake({ store, now, wake: () => crew.wake() }),
    acts: createActs({ store, now, runs: { act: (subject, act, how) => crew.runs.act(subject, act, how) } }),
    absences: createAbsences({ store, now }),
    doctor: { examine: nobody, rebuild: nobody },
    language: { compile, pagePath, showProblem, withProofs, yearsFor },
    prove,
    runTests,
    now,
    serverNow: serverTime,
    clockWasSet: async () => {},
    adminKeyHash: hashKey(key),
    report: trouble,
    stopping: stopping.signal,
  });
  const client = createClient({
    url: 'http://company.test',
    key,
    fetch: async (input, init) => api.fetch(new Request(input, init)),
  });

  return {
    store,
    client,
    now,
    async passUntil(moment) {
      await look();
      const wait = moment - now();
      if (wait > 0) await server.sleep(wait);
      await look();
    },
    reconcile: () => crew.reconciler.round(),
    async loseTemporal() {
      await look();
      const moment = now();
      await crew.stop();
      await server.teardown();
      server = await startServer(options.testServer);
      await setCompanyTime(moment);
      crew = await startCrew();
    },
    async stop() {
      stopping.abort();
      await crew.stop();
      await server.teardown();
      await sequencer.stop();
      await store.close();
    },
  };
}

const nobody = async () => ({ kind: 'unreachable', because: 'Nobody examines this company.' }) as const;

type Crew = {
  readonly runs: ReturnType<typeof createRuns>;
  readonly wake: () => void;
  readonly reconciler: Reconciler;
  readonly stop: () => Promise<void>;
};

const startServer = (path: string): Promise<TestWorkflowEnvironment> =>
  TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
