import { condition, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';
import type { ByHandActivities } from './by-hand.ts';

export const accept = defineUpdate<void, [string]>('accept');
export const end = defineUpdate<void, [string]>('end');

const { record } = proxyActivities<ByHandActivities>({ startToCloseTimeout: '10 seconds' });

/** The shortest handoff that somebody would write by hand: an act is journaled, and a missed moment is. */
export async function byHand(id: string, due: number): Promise<void> {
  let accepted = false;
  let ended = false;
  setHandler(accept, async (by) => {
    await record(id, 'accepted', by);
    accepted = true;
  });
  setHandler(end, async (as) => {
    await record(id, 'ended', as);
    ended = true;
  });
  if (!(await condition(() => accepted, due - Date.now()))) await record(id, 'breached', 'accept');
  await condition(() => ended);
}
