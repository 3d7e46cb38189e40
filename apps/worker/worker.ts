import { createActivities } from '@smk/activities';
import { startSequencer, type Store } from '@smk/store';
import {
  connectWorker,
  registerSearchAttributes,
  taskQueue,
  TemporalUnreachable,
  type Environment,
  type Relay,
  type WorkerTemporal,
} from '@smk/temporal';
import { Worker } from '@temporalio/worker';
import { complainTo } from './complain.ts';
import { followClock } from './follow-clock.ts';
import { heartbeats } from './heartbeats.ts';
import { keepUp } from './keep-up.ts';
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
  /** Milliseconds between rounds in which Temporal is made equal to the store: a minute where absent. */
  readonly reconcileEvery?: number;
};

export type RunningWorker = {
  /** Settles once work is taken on; never, while Temporal does not answer. */
  readonly ready: Promise<void>;
  /** Says that a commit of this process left something in the outbox. */
  readonly wake: () => void;
  /** Lets work in hand finish; takes less than 10 s. */
  readonly stop: () => Promise<void>;
};

/** Milliseconds between attempts to reach Temporal. */
const soon = 1_000;

/** Carries the workflows of a company: polls Temporal, empties the outbox, numbers the journal, and keeps Temporal equal to the store. */
export async function runWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { store, env, log, maxCachedWorkflows = 300, reconcileEvery = 60_000 } = options;
  installRuntime(log);
  const stopping = new AbortController();
  const ready = Promise.withResolvers<void>();
  const clock = await followClock(store);
  const complain = complainTo(log);
  const sequencer = startSequencer(store, {
    onError: (error) => complain('The journal could not be numbered; trying again.', error),
  });
  let relay: Relay | null = null;
  const wake = (): void => relay?.wake();

  const create = async ({ native: connection, namespace }: WorkerTemporal): Promise<Worker> =>
    Worker.create({
      connection,
      namespace,
      taskQueue,
      workflowBundle: await workflowBundle(),
      activities: createActivities({ store, now: clock.now, wake }),
      interceptors: { activity: [heartbeats] },
      maxCachedWorkflows,
      // How long the tasks of a worker that died wait for it before another takes them over.
      stickyQueueScheduleToStartTimeout: '3 seconds',
      shutdownGraceTime: '2 seconds',
      shutdownForceTime: '6 seconds',
    });

  /** One connection's life: from the first answer of Temporal until stopped, or until the worker gives up. */
  async function work(): Promise<void> {
    const temporal = await connectWorker(env);
    try {
      await registerSearchAttributes(temporal.client);
      const worker = await create(temporal);
      log.info({ address: temporal.address, namespace: temporal.namespace }, 'Working.');
      ready.resolve();
      const over = new AbortController();
      const onRelay = (made: Relay): void => void (relay = made);
      const keeping = keepUp({ store, temporal, now: clock.now, log, reconcileEvery, onRelay }, over.signal);
      await untilOver(worker, stopping.signal).finally(() => over.abort());
      await keeping;
    } finally {
      await temporal.close();
    }
  }

  const done = untilStopped(stopping.signal, soon, work, (error) => {
    const known = error instanceof TemporalUnreachable;
    complain(known ? error.message : 'The worker stopped working; trying again.', known ? error.cause : error);
  });

  return {
    ready: ready.promise,
    wake,
    async stop() {
      stopping.abort();
      await done;
      await sequencer.stop();
      clock.stop();
    },
  };
}

async function untilOver(worker: Worker, stopped: AbortSignal): Promise<void> {
  const shutdown = (): void => {
    if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  const running = worker.run();
  stopped.addEventListener('abort', shutdown);
  if (stopped.aborted) shutdown();
  await running.finally(() => stopped.removeEventListener('abort', shutdown));
}
