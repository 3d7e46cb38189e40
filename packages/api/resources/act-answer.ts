import { z } from 'zod';
import type { Told } from '../protocol/values.ts';
import { handoffDetail } from './handoff-row.ts';
import { reviewDetail } from './review-row.ts';

const pending = z.object({
  state: z.literal('pending'),
  act: z.string().meta({ description: 'The act is kept and will be carried out; nobody answered within two seconds.' }),
});

export const handoffActDone = z
  .object({ state: z.literal('done'), handoff: handoffDetail })
  .meta({ id: 'HandoffActDone' });
export const reviewActDone = z.object({ state: z.literal('done'), review: reviewDetail }).meta({ id: 'ReviewActDone' });
export const actPending = pending.meta({ id: 'ActPending' });

/** Done: the handoff as it is after the step. Pending: the act is kept, and carried out as soon as a worker is there. */
export type HandoffActAnswer = Told<typeof handoffActDone> | Told<typeof actPending>;
export type ReviewActAnswer = Told<typeof reviewActDone> | Told<typeof actPending>;
