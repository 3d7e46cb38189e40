import { markMoot, markRefused, pendingInputsOf, type Session } from '@smk/store';
import type { KnownPlans } from '../rules/known-plans.ts';
import { judgeStored, type StoredCase } from './stored-case.ts';

/** Answers what still waits for a case that has ended: acts are refused with a sentence, the rest is moot. */
export async function settleLeftovers(tx: Session, ended: StoredCase, plans: KnownPlans): Promise<void> {
  for (const { id, input } of await pendingInputsOf(tx, ended.subject)) {
    if (input.kind !== 'act') continue;
    const refusal = await judgeStored(tx, plans, ended, input.act);
    if (refusal) await markRefused(tx, { id, ...refusal });
  }
  await markMoot(tx, ended.subject, ended.case.step);
}
