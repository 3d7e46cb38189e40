import type { Activities, Steps } from '@smk/plan';
import { isCancellation, proxyActivities, proxyLocalActivities, TemporalFailure } from '@temporalio/workflow';

type Stepping = Pick<Activities, 'recordStep' | 'pendingInputs'>;

/**
 * A step is tried until it is written, since a case must never be dropped for an outage of the database.
 * 10 s is well above a transaction, and bounds how long a step of a killed worker stays away.
 */
const queued = proxyActivities<Stepping>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
});

/** Once, within the workflow's task of 10 s: it spares a step its way through the queue, and another task to hear of it. */
const inTask = proxyLocalActivities<Stepping>({ startToCloseTimeout: '5 seconds', retry: { maximumAttempts: 1 } });

/** What writes the steps of a case. */
export function stepping(steps: Steps | undefined): Stepping {
  if (steps === undefined) return queued;
  return {
    recordStep: (record) => inTask.recordStep(record).catch(orElse(() => queued.recordStep(record))),
    pendingInputs: (subject) => inTask.pendingInputs(subject).catch(orElse(() => queued.pendingInputs(subject))),
  };
}

function orElse<T>(again: () => Promise<T>): (failure: unknown) => Promise<T> {
  return (failure) => {
    if (!(failure instanceof TemporalFailure) || isCancellation(failure)) throw failure;
    return again();
  };
}

/** Work over many rows, in chunks: each may take its time while its worker is heard of, and is begun again from where it stands. */
export const { openReview, reassess, importChunk } = proxyActivities<Activities>({
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '6 seconds',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '30 seconds' },
});
