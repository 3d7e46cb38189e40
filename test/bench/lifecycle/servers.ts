import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createActivities } from '@smk/activities';
import { findTemporal, startPostgres, startTemporal } from '@smk/host';
import { migrate, openStore, startSequencer } from '@smk/store';
import {
  connectWorker,
  createRelay,
  createRuns,
  createStarter,
  registerSearchAttributes,
  taskQueue,
} from '@smk/temporal';
import { bundleWorkflows, workflowBundle } from '@smk/worker-app';
import { Worker } from '@temporalio/worker';
import { createBase, publishExample } from '../bases.ts';
import { createByHand } from './by-hand.ts';
import type { Lifecycle } from './lifecycle.ts';
import { createOurs } from './ours.ts';

export type Servers = {
  readonly byHand: Lifecycle;
  readonly ours: Lifecycle;
  readonly database: string;
  /** What Temporal is asked to do for a workflow: its start, updates, signals, timers, activities, changes of attributes. */
  actionsOf(workflow: string): Promise<number>;
  stop(): Promise<void>;
};

const handQueue = 'by-hand';
const company = 'nordlicht-solar';
/** The events that stand for something the server was asked to do. */
const billed = [
  'workflowExecutionStartedEventAttributes',
  'workflowExecutionUpdateAcceptedEventAttributes',
  'workflowExecutionSignaledEventAttributes',
  'timerStartedEventAttributes',
  'activityTaskScheduledEventAttributes',
  'upsertWorkflowSearchAttributesEventAttributes',
  'markerRecordedEventAttributes',
] as const;

/** One PostgreSQL that syncs, one persistent Temporal server, and a worker for each of the two ways. */
export async function startServers(): Promise<Servers> {
  const dir = mkdtempSync(join(tmpdir(), 'smk-bench-'));
  chmodSync(dir, 0o755);
  const postgres = await startPostgres({ dir: join(dir, 'postgres'), durable: true });
  const temporal = await startTemporal({
    program: await findTemporal({ say: () => {} }),
    file: join(dir, 'temporal.db'),
  });
  const [ourBase, handBase] = await Promise.all(['ours', 'hand'].map((name) => createBase(postgres.url, name)));
  const connection = await connectWorker({ TEMPORAL_ADDRESS: temporal.address });
  await registerSearchAttributes(connection.client);

  const store = openStore({ url: ourBase! });
  await migrate(store);
  await publishExample(store);
  const runs = createRuns({ client: connection.client, taskQueue, company });
  const relay = createRelay({ store, runs, company, now: Date.now });
  const clock = { offset: 0, rate: 1 };
  const starter = createStarter({ store, runs, company, clock: () => clock, onTrouble: console.error });
  const sequencer = startSequencer(store);
  const hand = await createByHand(handBase!, connection.client, handQueue);
  const { code } = await bundleWorkflows(fileURLToPath(new URL('by-hand.workflow.ts', import.meta.url)));
  const codePath = join(dir, 'by-hand.cjs');
  writeFileSync(codePath, code);
  const workers = [
    await Worker.create({
      connection: connection.native,
      taskQueue,
      workflowBundle: await workflowBundle(),
      activities: createActivities({ store, now: Date.now, wake: relay.wake }),
      maxCachedWorkflows: 300,
    }),
    await Worker.create({
      connection: connection.native,
      taskQueue: handQueue,
      workflowBundle: { codePath },
      activities: hand.activities,
      maxCachedWorkflows: 300,
    }),
  ];
  const over = new AbortController();
  const running = [...workers.map((worker) => worker.run()), relay.run(over.signal)];

  return {
    byHand: hand.lifecycle,
    ours: createOurs(store, company, { runs, starter, wake: relay.wake }),
    database: postgres.url,
    async actionsOf(workflow) {
      const history = await connection.client.workflow.getHandle(workflow).fetchHistory();
      return (history.events ?? []).filter((event) =>
        billed.some((kind) => event[kind] !== null && event[kind] !== undefined),
      ).length;
    },
    async stop() {
      over.abort();
      for (const worker of workers) worker.shutdown();
      await Promise.all(running);
      await starter.stop();
      await sequencer.stop();
      await hand.stop();
      await store.close();
      await connection.close();
      await temporal.stop();
      await postgres.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
