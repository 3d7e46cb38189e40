import {
  assignedInputId,
  canonicalJson,
  type Moment,
  type StepOutcome,
  type StepRecord,
  type Subject,
} from '@smk/plan';
import { hasEarlierInput, keyOfHandoff, lockKeys, perform, readInput, settledWrite, type Session } from '@smk/store';
import { takeBatch } from '../intake/batch/take-batch.ts';
import type { Incoming } from '../intake/batch/incoming.ts';
import type { KnownPlan, KnownPlans } from '../rules/known-plans.ts';
import { pickNext } from './pick-next.ts';
import { leftovers, settledBy } from './settle-inputs.ts';
import { lockCase } from './stored-case.ts';
import { stepWrites } from './write-step.ts';

export type Recording = { readonly plans: KnownPlans; readonly known: KnownPlan; readonly now: Moment };

type Recorded = { readonly outcome: StepOutcome; readonly wakes: boolean };

/**
 * Writes one step of a case: journal, case, obligations, notices, who was picked, what becomes of the lead, and the inputs
 * it took in. The same step again writes nothing and gives the same answer.
 */
export async function recordStep(tx: Session, record: StepRecord, recording: Recording): Promise<Recorded> {
  const { subject } = record;
  // Invariant: the lead's lock comes before its handoff's, as in the intake.
  const key = touchesLead(record) ? await lockLead(tx, subject) : null;
  const stored = await lockCase(tx, subject);
  if (!stored) throw new Error(`There is no ${subject.kind} ${subject.id} to take a step.`);
  if (isSame(stored.case, record.case)) return { outcome: await repeated(tx, record), wakes: false };
  if (stored.case.step !== record.case.step - 1 || (await isOvertaken(tx, record))) {
    return { outcome: { kind: 'stale', case: stored.case }, wakes: false };
  }

  const settled = settledBy(record);
  const ended = record.case.status === 'ended' ? { ...stored, case: record.case } : null;
  const left = ended ? await leftovers(tx, ended, settled, recording.plans) : [];
  const writes = await stepWrites(tx, stored, record, recording);
  const { picked, writes: given } = await pickNext(tx, record);
  await perform(tx, [...writes, ...given, settledWrite([...settled, ...left])]);
  const changes = key === null ? [] : leadChanges(record, key);
  const wakes = changes.length > 0 && (await takeBatch(tx, changes, recording)).wakes;
  return { outcome: { kind: 'recorded', picked }, wakes };
}

const isSame = (stored: unknown, recorded: unknown): boolean => canonicalJson(stored) === canonicalJson(recorded);

async function lockLead(tx: Session, subject: Subject): Promise<string | null> {
  const key = await keyOfHandoff(tx, subject.id);
  if (key !== null) await lockKeys(tx, [key]);
  return key;
}

/** What the first writing of this step answered. */
async function repeated(tx: Session, record: StepRecord): Promise<StepOutcome> {
  await perform(tx, [settledWrite(settledBy(record))]);
  const pick = record.effects.find((effect) => effect.kind === 'pick');
  if (!pick) return { kind: 'recorded', picked: null };
  const row = await readInput(tx, assignedInputId(record.subject.id, pick.attempt));
  const to = row?.input.kind === 'assigned' ? row.input.to : null;
  return { kind: 'recorded', picked: { attempt: pick.attempt, to } };
}

/**
 * Whether a step in which only time passed comes too early: something waits that was received by then. In time is up to and
 * including the due moment, so that what was received at it goes first too.
 */
async function isOvertaken(tx: Session, { subject, entries, took, refused }: StepRecord): Promise<boolean> {
  if (took.length > 0 || refused.length > 0 || entries.length === 0) return false;
  return hasEarlierInput(tx, subject, Math.max(...entries.map((entry) => entry.at)));
}

function touchesLead({ effects }: StepRecord): boolean {
  return effects.some(({ kind }) => kind === 'recycle' || kind === 'close lead');
}

/** What the step does to the lead itself, which is assessed anew with it. */
function leadChanges({ effects }: StepRecord, key: string): readonly Incoming[] {
  return effects.flatMap((effect): Incoming[] => {
    if (effect.kind === 'recycle') {
      const { below, since, until } = effect;
      return [{ kind: 'own', key, at: since, change: { kind: 'recycle', below, since, until } }];
    }
    return effect.kind === 'close lead' ? [{ kind: 'own', key, at: effect.at, change: { kind: 'close' } }] : [];
  });
}
