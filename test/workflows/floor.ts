import { randomUUID } from 'node:crypto';
import { openHandoff } from '@smk/engine';
import {
  caseWorkflowId,
  stateQuery,
  type Act,
  type ActResult,
  type Answerable,
  type Case,
  type Moment,
  type Subject,
} from '@smk/plan';
import { createRuns, registerSearchAttributes, type Runs } from '@smk/temporal';
import { workflowBundle } from '@smk/worker-app';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { slice } from './nordlicht.ts';
import './quiet.ts';
import type { World } from './world.ts';

/** A sales floor on a server that skips time: workflows of the product, a world in memory, a company's clock. */
export type Floor = {
  readonly runs: Runs;
  readonly company: string;
  readonly clock: { readonly offset: number; readonly rate: number };
  /** The company's moment. */
  now(): Promise<Moment>;
  /** Lets time pass until a moment. */
  until(moment: Moment): Promise<void>;
  startWorker(): Promise<void>;
  stopWorker(): Promise<void>;
  /** Ends what was started: a workflow that waits for a worker would keep the server from skipping time. */
  close(): Promise<void>;
  /** Opens a handoff to somebody (`null`: it waits for the company's name) and starts its workflow. */
  handOff(to: string | null): Promise<Subject>;
  /** Somebody acts now, or acted at `at`. */
  act(
    subject: Subject,
    actor: string,
    does: Act['does'],
    given?: { readonly id?: string; readonly at?: Moment; readonly deadline?: number },
  ): Promise<ActResult | { readonly kind: 'pending' }>;
  /** The case, as its workflow sees it; fails while it has none. */
  state(subject: Subject): Promise<Case>;
  /** Settles when the workflow is over. */
  over(subject: Subject): Promise<void>;
};

export const person = (name: string): Answerable => ({ kind: 'person', person: name, team: 'dach_desk' });

/**
 * Opens a floor at a moment of the company, with a worker at work. With `cached: 0` each task replays the workflow from its
 * beginning, and none waits for the worker that had it.
 */
export async function openFloor(
  environment: TestWorkflowEnvironment,
  world: World,
  from: Moment,
  { cached = 50 } = {},
): Promise<Floor> {
  const { client, nativeConnection: connection } = environment;
  const company = `nordlicht-${randomUUID().slice(0, 8)}`;
  const taskQueue = company;
  const troubles: unknown[] = [];
  await registerSearchAttributes(client);
  const clock = { offset: from - (await environment.currentTimeMs()), rate: 1 };
  const runs = createRuns({ client, taskQueue, company, onTrouble: (trouble) => troubles.push(trouble) });
  const idOf = (subject: Subject) => caseWorkflowId(company, subject);
  const now = async () => (await environment.currentTimeMs()) + clock.offset;
  const started: Subject[] = [];
  let working: { readonly worker: Worker; readonly done: Promise<void> } | null = null;

  const floor: Floor = {
    runs,
    company,
    clock,
    now,
    until: async (moment) => environment.sleep(Math.max(0, moment - (await now()))),
    async startWorker() {
      const worker = await Worker.create({
        connection,
        taskQueue,
        workflowBundle: await workflowBundle(),
        activities: world.activities,
        maxCachedWorkflows: cached,
      });
      working = { worker, done: worker.run() };
    },
    async stopWorker() {
      working?.worker.shutdown();
      await working?.done;
      working = null;
    },
    async close() {
      for (const subject of started) await runs.endOrphan(subject);
      await floor.stopWorker();
    },
    async handOff(to) {
      const id = randomUUID();
      const at = await now();
      const opened = openHandoff(slice, {
        id,
        at,
        lacks: to === null ? ['company'] : [],
        to: to === null ? null : person(to),
      });
      world.open(opened);
      await runs.startHandoff({ company, clock, slice, case: opened.case });
      started.push({ kind: 'handoff', id });
      return { kind: 'handoff', id };
    },
    async act(subject, actor, does, given = {}) {
      const act: Act = { id: given.id ?? randomUUID(), actor, at: given.at ?? (await now()), does };
      const result = await runs.act(subject, act, { deadline: given.deadline ?? 10_000, isBehind: false });
      if (troubles.length > 0) throw troubles[0];
      return result;
    },
    state: (subject) => client.workflow.getHandle(idOf(subject)).query<Case>(stateQuery),
    over: (subject) => client.workflow.getHandle(idOf(subject)).result(),
  };
  await floor.startWorker();
  return floor;
}
