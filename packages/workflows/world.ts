import type { Activities } from '@smk/plan';
import { proxyActivities } from '@temporalio/workflow';

/**
 * A step is tried until it is written, since a case must never be dropped for an outage of the database.
 * 10 s is well above a transaction, and bounds how long a step of a killed worker stays away.
 */
export const { recordStep, pendingInputs } = proxyActivities<Activities>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
});

/** Work over many rows, in chunks: each may take its time while its worker is heard of, and is begun again from where it stands. */
export const { openReview, reassess, importChunk } = proxyActivities<Activities>({
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '6 seconds',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '30 seconds' },
});
