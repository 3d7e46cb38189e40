import { createActivities } from '@smk/activities';
import { readCompany, startSequencer, type Store } from '@smk/store';
import {
  connectWorker,
  createReconciler,
  createRelay,
  createRuns,
  keepSchedules,
  registerSearchAttributes,
  taskQueue,
  type Environment,
  type Relay,
  type WorkerTemporal,
} from '@smk/temporal';
import { Worker } from '@temporalio/worker';
import { followClock } from './company-now.ts';
import { installRuntime, type Log } from './runtime.ts';
import { untilStopped } from './until-stopped.ts';
import { workflowBundle } from './workflow-bundle.ts';

export type WorkerOptions = {
  readonly store: Store;
  /** Temporal's standard variables. */
  readonly env: Environment;
  readonly log: Log;
  /** Each takes some 0.4 MB; one that is not kept is replayed when it is needed. */
  readonly maxCachedWorkflows?: number;
};

export type RunningWorker = {
  /** Settles once work is taken on; never, while Temporal does not answer. */
  readonly ready: Promise<void>;
  /** Says that a commit of this process left something in the outbox. */
  readonly wake: () => void;
  /** Lets work in hand finish; takes less than 10 s. */
  readonly stop: () => Promise<void>;
};

/** Milliseconds between rounds of the reconciler, and between attempts to reach Temporal or to learn the company. */
const minute = 60_000;
const soon = 1_000;

/** Carries the workflows of a company: polls Temporal, empties the outbox, numbers the journal, and keeps Temporal equal to the store. */
export async function runWorker({ store, env, log, maxCachedWorkflows = 300 }: WorkerOptions): Promise<RunningWorker> {
  installRuntime(log);
  const stopping = new AbortController();
  const { signal } = stopping;
  const ready = Promise.withResolvers<void>();
  const clock = await followClock(store);
  const sequencer = startSequencer(store, {
    onError: (error) => log.warn({ error: String(error) }, 'The journal could not be numbered; trying again.'),
  });
  let relay: Relay | null = null;

  /** One connection's life: from the first answer of Temporal until stopped, or until the worker gives up. */
  async function work(): Promise<void> {
    const temporal = await connectWorker(env);
    try {
      await registerSearchAttributes(temporal.client);
      const worker = await Worker.create({
        connection: temporal.native,
        namespace: temporal.namespace,
        taskQueue,
        workflowBundle: await workflowBundle(),
        activities: createActivities({ store, now: clock.now, wake: () => relay?.wake() }),
        maxCachedWorkflows,
        // How long the tasks of a worker that died wait for it before another takes them over.
        stickyQueueScheduleToStartTimeout: '3 seconds',
        shutdownGraceTime: '2 seconds',
        shutdownForceTime: '6 seconds',
      });
      const lost = new AbortController();
      const over = AbortSignal.any([signal, lost.signal]);
      over.addEventListener('abort', () => worker.getState() === 'RUNNING' && worker.shutdown());
      log.info({ address: temporal.address, namespace: temporal.namespace }, 'Working.');
      ready.resolve();
      await Promise.all([worker.run().finally(() => lost.abort()), keepUp(temporal, over)]);
    } finally {
      await temporal.close();
    }
  }

  async function keepUp(temporal: WorkerTemporal, over: AbortSignal): Promise<void> {
    const company = await slug(over);
    if (company === null) return;
    const { client } = temporal;
    const trouble = (error: unknown): void =>
      log.warn({ error: String(error) }, 'Temporal was not told; trying again.');
    const runs = createRuns({ client, taskQueue, company, onTrouble: trouble });
    const reconciler = createReconciler({ store, runs, company, now: clock.now });
    relay = createRelay({ store, runs, company, now: clock.now, onTrouble: trouble });
    await Promise.all([
      relay.run(over),
      untilStopped(
        over,
        minute,
        async () => {
          // A namespace that was lost and made anew knows no search attributes.
          await registerSearchAttributes(client);
          const { started, ended, reviews } = await reconciler.round();
          if (started + ended + reviews > 0)
            log.info({ started, ended, reviews }, 'Reconciled Temporal with the store.');
          await keepSchedules({ client, store, company, taskQueue });
        },
        trouble,
      ),
    ]);
  }

  /** The company, once its first rules are published. */
  async function slug(over: AbortSignal): Promise<string | null> {
    let company: string | null = null;
    await untilStopped(
      over,
      soon,
      async () => {
        company = (await readCompany(store.db))?.slug ?? null;
        return company === null;
      },
      () => {},
    );
    return company;
  }

  let told = '';
  const done = untilStopped(signal, soon, work, (error) => {
    const sentence = error instanceof Error ? error.message : String(error);
    if (sentence !== told) log.warn({}, sentence);
    told = sentence;
  });

  return {
    ready: ready.promise,
    wake: () => relay?.wake(),
    async stop() {
      stopping.abort();
      await done;
      await sequencer.stop();
      clock.stop();
    },
  };
}
