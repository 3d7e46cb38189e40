import type { Client } from '@temporalio/client';
import { isAnswer } from '../answers-of-temporal.ts';

/** Temporal's number for a queue of workflow tasks. */
const workflowTasks = 1;
/** Milliseconds after which a worker that asks for work asks again: one that was not heard of since is gone. */
const heardOf = 70_000;

/** How many workers have asked for work lately. */
export async function countWorkers(client: Client, taskQueue: string): Promise<number> {
  const { pollers } = await client.workflowService.describeTaskQueue({
    namespace: client.options.namespace,
    taskQueue: { name: taskQueue },
    taskQueueType: workflowTasks,
  });
  const lately = (pollers ?? []).filter(
    ({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1_000 > Date.now() - heardOf,
  );
  return new Set(lately.map(({ identity }) => identity)).size;
}

/** The version of Temporal's server; `null` where it does not tell. */
export async function versionOf(client: Client): Promise<string | null> {
  try {
    return (await client.workflowService.getClusterInfo({})).serverVersion || null;
  } catch (failure) {
    if (isAnswer(failure, 'unimplemented')) return null;
    throw failure;
  }
}
