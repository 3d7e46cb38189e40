import type { Fields, Moment, StepRecord } from '@smk/plan';
import {
  endingEventData,
  readDirectory,
  updateHandoff,
  updateReview,
  writeJournal,
  writeNotices,
  writeObligations,
  type Session,
} from '@smk/store';
import { toNotices } from '../notices/whom-to-tell.ts';
import { handoffRule, type KnownPlans } from '../rules/known-plans.ts';
import type { StoredCase } from './stored-case.ts';

type Writing = { readonly plans: KnownPlans; readonly now: Moment };

/** Writes the case after a step, with its journal entries, obligations and notices. `stored` is the case before it. */
export async function writeStep(tx: Session, stored: StoredCase, record: StepRecord, { plans, now }: Writing): Promise<void> {
  const { subject, case: whole, entries } = record;
  if (whole.kind === 'handoff') await updateHandoff(tx, whole, await endData(tx, stored, record));
  else await updateReview(tx, whole);
  const { lead, ruleName } = stored;
  await writeObligations(tx, [{ subject, ruleName, lead, obligations: whole.obligations, entries }]);
  await writeJournal(
    tx,
    entries.map((entry, index) => ({ ...entry, subject, lead, step: whole.step, index, recordedAt: now })),
  );
  await notify(tx, stored, record, plans);
}

/** The data of the event that ends the handoff with this step: what a review sums up. */
async function endData(tx: Session, stored: StoredCase, { case: whole, took }: StepRecord): Promise<Fields | null> {
  if (whole.kind !== 'handoff' || whole.ended?.kind !== 'ended' || stored.lead === null) return null;
  return endingEventData(tx, stored.lead, took, whole.ended.as);
}

async function notify(tx: Session, stored: StoredCase, { subject, case: whole, effects }: StepRecord, plans: KnownPlans): Promise<void> {
  if (!effects.some((effect) => effect.kind === 'notify')) return;
  const handoff = whole.kind === 'handoff' ? whole : null;
  const about = {
    subject,
    step: whole.step,
    owner: handoff?.owner ?? null,
    obligations: whole.obligations,
    takes: handoff ? handoffRule(await plans.get(tx, stored.plan), stored.ruleName).to : null,
  };
  await writeNotices(tx, toNotices(about, effects, await readDirectory(tx)));
}
