import { companyMoment, serverWait, type IntakeStart } from '@smk/plan';
import { continueAsNew, sleep, workflowInfo } from '@temporalio/workflow';
import { importChunk } from './world.ts';

/** Takes a file in, chunk by chunk; rows that are paced wait for their moment. */
export async function intake(start: IntakeStart): Promise<void> {
  while (!workflowInfo().continueAsNewSuggested) {
    const { finished, next } = await importChunk({ import: start.import, now: companyMoment(start.clock, Date.now()) });
    if (finished) return;
    const wait = next === null ? 0 : serverWait(start.clock, Date.now(), next);
    if (wait > 0) await sleep(wait);
  }
  await continueAsNew<typeof intake>(start);
}
