import type { Moment, StepRecord } from '@smk/plan';
import {
  handoffStepWrite,
  journalWrite,
  noticesWrite,
  obligationsWrite,
  reviewStepWrite,
  type NoticeRow,
  type Session,
  type Write,
} from '@smk/store';
import { toNotices } from '../notices/whom-to-tell.ts';
import { handoffRule, type KnownPlans } from '../rules/known-plans.ts';
import type { StoredCase } from './stored-case.ts';

/** What is to be written of a step: the case, its journal entries, obligations and notices. `stored` is the case before it. */
export async function stepWrites(
  tx: Session,
  stored: StoredCase,
  record: StepRecord,
  { plans, now }: { readonly plans: KnownPlans; readonly now: Moment },
): Promise<readonly Write[]> {
  const { subject, case: whole, entries } = record;
  const { lead, ruleName } = stored;
  return [
    whole.kind === 'handoff' ? handoffStepWrite(whole, record.took) : reviewStepWrite(whole),
    obligationsWrite([{ subject, ruleName, lead, obligations: whole.obligations, entries }]),
    journalWrite(
      entries.map((entry, index) => ({ ...entry, subject, lead, step: whole.step, index, recordedAt: now })),
    ),
    noticesWrite(await noticesOf(tx, stored, record, plans)),
  ];
}

async function noticesOf(
  tx: Session,
  { plan, ruleName, active }: StoredCase,
  { subject, case: whole, effects }: StepRecord,
  plans: KnownPlans,
): Promise<readonly Omit<NoticeRow, 'deliveredAt'>[]> {
  if (active === null || !effects.some((effect) => effect.kind === 'notify')) return [];
  const owner = whole.kind === 'handoff' ? whole.owner : null;
  const takes = whole.kind === 'handoff' ? handoffRule(await plans.get(tx, plan), ruleName).to : null;
  const about = { subject, step: whole.step, owner, obligations: whole.obligations, takes };
  return toNotices(about, effects, await plans.people(tx, active));
}
