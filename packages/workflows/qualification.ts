import { companyMoment, serverWait, type Moment, type QualificationStart } from '@smk/plan';
import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { nudge } from './messages.ts';
import { reassess } from './world.ts';

/** Leads a chunk: enough for hundreds a second, short enough for one transaction after another. */
const chunk = 200;
/** Milliseconds of the server: a nudge that was lost costs at most an hour, and a lead that cannot be assessed no busy loop. */
const longest = 3_600_000;
const shortest = 1_000;

/** Looks at leads again when their answer may have changed without a new fact: a score has decayed, an embargo is over. */
export async function qualification(start: QualificationStart): Promise<void> {
  let nudged = false;
  setHandler(nudge, () => {
    nudged = true;
  });
  while (!workflowInfo().continueAsNewSuggested) {
    nudged = false;
    const { done, next } = await reassess({ now: companyMoment(start.clock, Date.now()), limit: chunk });
    if (done < chunk) await condition(() => nudged, wait(next));
  }
  await continueAsNew<typeof qualification>(start);

  function wait(next: Moment | null): number {
    const exact = next === null ? longest : serverWait(start.clock, Date.now(), next);
    return Math.min(longest, Math.max(shortest, exact));
  }
}
