import type { HandoffCase, HandoffSlice, OpenedHandoff } from '@smk/plan';
import {
  activeHash,
  lockKeys,
  parkedWrite,
  perform,
  performLast,
  rejectedWrite,
  unparkedWrite,
  type LockedKeys,
  type Session,
  type Write,
} from '@smk/store';
import type { KnownPlans } from '../../rules/known-plans.ts';
import { assignAll } from './assign.ts';
import { openBatch, type Taking } from './batch.ts';
import type { Incoming } from './incoming.ts';
import type { HandoffDraft } from './lead-draft.ts';
import { openDraft } from './opened.ts';
import { takeOne, type BatchAnswer } from './take-one.ts';
import { draftWrites } from './write-drafts.ts';

/** Other rules have become active since what came in was read: it is to be read again. */
export class RulesMoved extends Error {}

/** An answer for each thing, what was opened, and whether the outbox has something for others to do at once. */
export type TakenBatch = {
  readonly answers: readonly BatchAnswer[];
  readonly begun: readonly OpenedHandoff[];
  readonly wakes: boolean;
};

/** Takes things in, in the order given, within one transaction. */
export async function takeBatch(tx: Session, items: readonly Incoming[], taking: Taking): Promise<TakenBatch> {
  const locked = await lockKeys(
    tx,
    items.flatMap((item) => item.key ?? []),
  );
  return takeLocked(tx, items, locked, taking);
}

/** What else is to be written in the same transaction. */
export type Alongside = {
  /** Before the batch, where the order matters: of a handoff that ends. */
  readonly first?: readonly Write[];
  /** That handoff, as it is then. */
  readonly ended?: HandoffCase | null;
  readonly answered?: (answers: readonly BatchAnswer[]) => readonly Write[];
  /** From when on (server's clock) others may start what is opened: at once where absent. */
  readonly startsFrom?: number;
};

/** The same where all keys are locked already; `locked` is what is stored under them. */
export async function takeLocked(
  tx: Session,
  items: readonly Incoming[],
  locked: LockedKeys,
  { plans, known, now }: Taking,
  { first = [], ended = null, answered = () => [], startsFrom = 0 }: Alongside = {},
): Promise<TakenBatch> {
  const active = locked.plan ?? (await activeHash(tx));
  if (active !== known.hash) throw new RulesMoved();
  const asking = items.flatMap((item) =>
    item.kind === 'own' && item.change.kind === 'hand over' ? [item.change.known.plan] : [],
  );
  const batch = await openBatch(tx, locked.keys, { plans, known, now }, { asking, now: ended });
  const answers = items.map((item) => takeOne(item, batch));
  const drafts = [...batch.drafts.values()];
  for (const draft of drafts.filter((one) => one.touched)) draft.version += 1;
  const opening = drafts.flatMap((draft) =>
    draft.handoffs.filter((one) => one.isNew).map((handoff) => ({ draft, handoff })),
  );
  const slices = await slicesOf(
    tx,
    opening.map(({ handoff }) => handoff),
    plans,
  );
  const tells = opening.length > 0 || drafts.some(({ diverted }) => diverted.length > 0);
  const people = tells ? await plans.people(tx, known.hash) : null;
  // Invariant: pools are locked last, and from here on nothing else is locked.
  const assigned = await assignAll(tx, batch.wanted, known.plan);
  const opened = opening.map(({ draft, handoff }) => openDraft(draft, handoff, slices.get(handoff)!));
  const { writes, wakes } = draftWrites({ drafts, opened, people, now, wakesAt: locked.wakesAt, startsFrom });
  const stillParked = batch.parked.filter((event) => !batch.drafts.has(event.key));
  const arrived = drafts
    .filter((draft) => draft.isNew && locked.keys.get(draft.key)?.parked.length)
    .map((draft) => draft.key);
  // A handoff that opens may take the place of one that ends: in one statement neither would see the other.
  if (opening.length > 0) await perform(tx, first);
  await performLast(tx, [
    ...(opening.length > 0 ? [] : first),
    rejectedWrite(batch.rejected),
    parkedWrite(stillParked, now),
    unparkedWrite(arrived),
    ...writes,
    ...assigned,
    ...answered(answers),
  ]);
  const begun = opened.map(({ handoff, case: whole }) => ({ slice: slices.get(handoff)!, case: whole }));
  return { answers, begun, wakes };
}

async function slicesOf(
  tx: Session,
  handoffs: readonly HandoffDraft[],
  plans: KnownPlans,
): Promise<ReadonlyMap<HandoffDraft, HandoffSlice>> {
  const slices = new Map<HandoffDraft, HandoffSlice>();
  for (const handoff of handoffs) slices.set(handoff, await plans.handoffSlice(tx, handoff.known, handoff.rule.name));
  return slices;
}
