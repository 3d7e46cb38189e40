import { AsyncLocalStorage } from 'node:async_hooks';
import { qualificationWorkflowId, type Activities, type Moment } from '@smk/plan';
import { createRuns, registerSearchAttributes, taskQueue, type Runs } from '@smk/temporal';
import { workflowBundle } from '@smk/worker-app';
import { Worker } from '@temporalio/worker';
import { timeSkippingServer } from '../support/fresh.ts';
import '../workflows/quiet.ts';

/** One server that skips time and one worker, for many companies at once. */
export type Floor = {
  /** The server's moment. */
  now(): Promise<Moment>;
  /** Lets the server's time pass until a moment; whatever comes due on the way is carried out. */
  until(moment: Moment): Promise<void>;
  /** Takes a company on: its workflows are carried out by these activities. */
  employ(company: string, activities: Activities): Runs;
  /** Ends the `qualification` workflow of a company. */
  endQualification(company: string): Promise<void>;
  /** Does nothing more for a company. */
  dismiss(company: string): void;
  stop(): Promise<void>;
};

const names = ['recordStep', 'pendingInputs', 'openReview', 'reassess', 'importChunk'] as const;

export async function openFloor(): Promise<Floor> {
  const server = await timeSkippingServer();
  await registerSearchAttributes(server.client);
  const crews = new Map<string, Activities>();
  // Workflows are named `handoff:<company>:<id>`: whose activities are meant is known by that.
  const asking = new AsyncLocalStorage<string>();
  function crew(): Activities {
    const company = asking.getStore()?.split(':')[1] ?? '';
    const found = crews.get(company);
    if (found === undefined) throw new Error(`Nobody works for ${company} any more.`);
    return found;
  }
  const worker = await Worker.create({
    connection: server.nativeConnection,
    taskQueue,
    workflowBundle: await workflowBundle(),
    activities: Object.fromEntries(
      names.map((name) => [name, (given: never): Promise<unknown> => crew()[name](given)]),
    ),
    interceptors: {
      activity: [
        ({ info }) => ({
          inbound: {
            execute: (input, next) => asking.run(info.workflowExecution?.workflowId ?? '', () => next(input)),
          },
        }),
      ],
    },
  });
  const working = worker.run();

  return {
    now: () => server.currentTimeMs(),
    async until(moment) {
      const wait = moment - (await server.currentTimeMs());
      if (wait > 0) await server.sleep(wait);
    },
    employ(company, activities) {
      crews.set(company, activities);
      return createRuns({ client: server.client, taskQueue, company });
    },
    async endQualification(company) {
      await server.client.workflow.getHandle(qualificationWorkflowId(company)).terminate();
    },
    dismiss: (company) => void crews.delete(company),
    async stop() {
      worker.shutdown();
      await working;
    },
  };
}
