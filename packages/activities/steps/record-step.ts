import {
  assignedInputId,
  canonicalJson,
  type Effect,
  foundInputId,
  type Moment,
  type Picked,
  type StepOutcome,
  type StepRecord,
} from '@smk/plan';
import {
  hasEarlierInput,
  lockInputs,
  lockLeadOf,
  pendingInputsOf,
  perform,
  performLast,
  readInput,
  readUnheard,
  settledWrite,
  turnBackWrite,
  type Session,
} from '@smk/store';
import type { Change } from '../intake/batch/change.ts';
import { takeLocked } from '../intake/batch/take-batch.ts';
import type { Incoming } from '../intake/batch/incoming.ts';
import type { KnownPlan, KnownPlans } from '../rules/known-plans.ts';
import { pickedBy } from './keep-answer.ts';
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
  const ends = record.case.status === 'ended';
  // Invariant: the lead's lock comes before its handoff's, as in the intake. The statements are sent together, and run in order.
  const [locked, stored, before, waiting] = await Promise.all([
    touchesLead(record) ? lockLeadOf(tx, subject.id) : null,
    lockCase(tx, subject),
    lockInputs(tx, record.took),
    ends ? pendingInputsOf(tx, subject) : [],
  ]);
  if (!stored) throw new Error(`There is no ${subject.kind} ${subject.id} to take a step.`);
  if (isSame(stored.case, record.case)) return { outcome: await repeated(tx, record), wakes: false };
  // Invariant: an input is settled once, by the step that takes it in or by whoever has answered that it cannot be.
  if (before !== null || stored.case.step !== record.case.step - 1 || (await isOvertaken(tx, record))) {
    const settled = before && { settled: before };
    return { outcome: { kind: 'stale', case: stored.case, ...settled }, wakes: false };
  }

  const settled = settledBy(record);
  const left = ends ? await leftovers(tx, { ...stored, case: record.case }, waiting, settled, recording.plans) : [];
  const writes = await stepWrites(tx, stored, record, recording);
  // By itself, before somebody is looked for: in one statement with other turns neither would see the other.
  await perform(tx, turnsBack(record));
  const { picked, writes: given } = await pickNext(tx, stored, record, recording.plans);
  const all = [...writes, ...given, settledWrite([...settled, ...left])];
  const [under] = locked?.keys.values() ?? [];
  if (!locked || !under?.lead) {
    await performLast(tx, all);
    return { outcome: { kind: 'recorded', picked }, wakes: false };
  }
  // The lead is assessed anew. What was read under its lock is still so, but for this handoff.
  const open = under.lead.open.filter(({ id }) => id !== subject.id || !ends);
  const keys = new Map([[under.key, { ...under, lead: { ...under.lead, open } }]]);
  const changes = leadChanges(record, under.key, await recording.plans.get(tx, stored.plan), recording.known);
  const { wakes } = await takeLocked(tx, changes, { ...locked, keys }, recording, {
    first: all,
    ended: record.case.kind === 'handoff' ? record.case : null,
  });
  return { outcome: { kind: 'recorded', picked }, wakes };
}

const isSame = (stored: unknown, recorded: unknown): boolean => canonicalJson(stored) === canonicalJson(recorded);

/** What the first writing of this step answered. */
async function repeated(tx: Session, record: StepRecord): Promise<StepOutcome> {
  await perform(tx, [settledWrite(settledBy(record))]);
  return { kind: 'recorded', picked: await pickedBefore(tx, record) };
}

async function pickedBefore(tx: Session, { subject, effects }: StepRecord): Promise<Picked | null> {
  const { id } = subject;
  const asked = effects.find((effect) => effect.kind === 'pick' || effect.kind === 'find');
  if (!asked) return null;
  const { attempt, at } = asked;
  const row =
    (await readInput(tx, foundInputId(id, attempt, at))) ??
    (await readUnheard(tx, subject, attempt)) ??
    (await readInput(tx, assignedInputId(id, attempt)));
  return row?.input.kind === 'assigned' ? pickedBy(id, row.id, row.input) : { attempt, to: null };
}

/**
 * Whether a step in which only time passed comes too early: something waits that was received by then. In time is up to and
 * including the due moment, so that what was received at it goes first too.
 */
async function isOvertaken(tx: Session, { subject, entries, took, refused }: StepRecord): Promise<boolean> {
  if (took.length > 0 || refused.length > 0 || entries.length === 0) return false;
  return hasEarlierInput(tx, subject, Math.max(...entries.map((entry) => entry.at)));
}

const turnsBack = ({ effects }: StepRecord) =>
  effects.flatMap((effect) => (effect.kind === 'give back turn' ? [turnBackWrite(effect.team, effect.person)] : []));

function touchesLead({ effects }: StepRecord): boolean {
  return effects.some((effect) => isOfLead(effect));
}

type OfLead = Extract<Effect, { readonly kind: 'recycle' | 'close lead' | 'change lead' | 'hand over' }>;

const isOfLead = (effect: Effect): effect is OfLead =>
  ['recycle', 'close lead', 'change lead', 'hand over'].includes(effect.kind);

/** What the step does to the lead itself, which is assessed anew with it. */
function leadChanges({ effects }: StepRecord, key: string, own: KnownPlan, active: KnownPlan): readonly Incoming[] {
  return effects.filter(isOfLead).map((effect): Incoming => {
    const change = changeOf(effect, own, active);
    return { kind: 'own', key, at: effect.kind === 'recycle' ? effect.since : effect.at, change };
  });
}

function changeOf(effect: OfLead, own: KnownPlan, active: KnownPlan): Change {
  switch (effect.kind) {
    case 'recycle': {
      const { kind: _kind, after: _after, ...as } = effect;
      return { kind: 'recycle', as };
    }
    case 'hand over': {
      const by = active.names('handoff', effect.by);
      // Rules of today that no longer have it do not break what this handoff promised when it began.
      const isKnown = active.plan.handoffs.some(({ name }) => name === by);
      return { kind: 'hand over', ...(isKnown ? { by, known: active } : { by: effect.by, known: own }) };
    }
    case 'change lead':
      // The handoff may know them by their former names.
      return { kind: 'facts', fields: active.follow.fields(effect.fields), events: [] };
    case 'close lead':
      return { kind: 'close' };
  }
}
