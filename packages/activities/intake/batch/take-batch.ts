import { randomUUID } from 'node:crypto';
import type { EventFact, HandoffSlice, Moment } from '@smk/plan';
import {
  activeHash,
  lockKeys,
  parkedWrite,
  perform,
  rejectedWrite,
  unparkedWrite,
  type IntakeProblem,
  type LockedKey,
  type RejectedIntake,
  type Session,
} from '@smk/store';
import { handoffRule, type KnownPlan, type KnownPlans } from '../../rules/known-plans.ts';
import { assignAll } from './assign.ts';
import { changeLead, type Deciding, type Wanted } from './decide.ts';
import type { Incoming, Source } from './incoming.ts';
import { knownLead, newLead, type HandoffDraft, type LeadDraft } from './lead-draft.ts';
import { draftWrites, openDraft, type Opened } from './write-drafts.ts';

/** What came of one thing that came in. */
export type BatchAnswer =
  | { readonly kind: 'taken'; readonly draft: LeadDraft; readonly repeated: readonly string[] }
  | { readonly kind: 'rejected'; readonly id: string; readonly problems: readonly IntakeProblem[] }
  | { readonly kind: 'parked'; readonly key: string; readonly ids: readonly string[] }
  | { readonly kind: 'no such lead' }
  | { readonly kind: 'changed meanwhile'; readonly version: number };

export type Taking = { readonly plans: KnownPlans; readonly known: KnownPlan; readonly now: Moment };

/** Other rules have become active since what came in was read: it is to be read again. */
export class RulesMoved extends Error {}

/** Takes things in, in the order given, within one transaction; answers for each, and whether the outbox has something new. */
export async function takeBatch(
  tx: Session,
  items: readonly Incoming[],
  { plans, known, now }: Taking,
): Promise<{ readonly answers: readonly BatchAnswer[]; readonly wakes: boolean }> {
  const locked = await lockKeys(
    tx,
    items.flatMap((item) => item.key ?? []),
  );
  const active = locked.plan ?? (await activeHash(tx));
  if (active !== known.hash) throw new RulesMoved();
  const batch = await openBatch(tx, locked.keys, { plans, known, now });
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
  const people = opening.length > 0 ? await plans.people(tx, known.hash) : null;
  // Invariant: pools are locked last, and from here on one statement is left to do before the commit.
  const assigned = await assignAll(tx, batch.wanted);
  const opened: readonly Opened[] = opening.map(({ draft, handoff }) =>
    openDraft(draft, handoff, slices.get(handoff)!),
  );
  const { writes, wakes } = draftWrites({ drafts, opened, people, now, wakesAt: locked.wakesAt });
  const stillParked = batch.parked.filter((event) => !batch.drafts.has(event.key));
  const arrived = drafts
    .filter((draft) => draft.isNew && locked.keys.get(draft.key)?.parked.length)
    .map((draft) => draft.key);
  await perform(tx, [
    rejectedWrite(batch.rejected),
    parkedWrite(stillParked, now),
    unparkedWrite(arrived),
    ...writes,
    ...assigned,
  ]);
  return { answers, wakes };
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

type Batch = Deciding & {
  readonly drafts: Map<string, LeadDraft>;
  /** Events that wait under keys without a lead. */
  readonly waiting: Map<string, EventFact[]>;
  readonly parked: (EventFact & { readonly key: string })[];
  readonly rejected: Omit<RejectedIntake, 'resubmittedAt'>[];
};

async function openBatch(tx: Session, keys: ReadonlyMap<string, LockedKey>, { plans, known }: Taking): Promise<Batch> {
  const drafts = new Map<string, LeadDraft>();
  const waiting = new Map<string, EventFact[]>();
  for (const { key, lead, parked } of keys.values()) {
    if (parked.length > 0) waiting.set(key, [...parked]);
    if (lead === null) continue;
    const handoffs: HandoffDraft[] = [];
    for (const { id, name, plan, case: whole, assigned } of lead.open) {
      const own = await plans.get(tx, plan);
      const status = whole.status === 'waiting' ? 'waiting' : 'open';
      handoffs.push({
        id,
        known: own,
        rule: handoffRule(own, name),
        openedAt: whole.openedAt,
        lacks: whole.lacks,
        isNew: false,
        status,
        owner: whole.owner,
        assigned,
      });
    }
    drafts.set(key, knownLead(key, lead, handoffs));
  }
  const wanted: Wanted[] = [];
  return { known, newId: randomUUID, wanted, drafts, waiting, parked: [], rejected: [] };
}

function takeOne(item: Incoming, batch: Batch): BatchAnswer {
  switch (item.kind) {
    case 'lead':
      return takeLead(item, batch);
    case 'events':
      return takeEvents(item, batch);
    case 'own': {
      const draft = batch.drafts.get(item.key);
      if (!draft) return { kind: 'no such lead' };
      return { kind: 'taken', draft, repeated: changeLead(draft, item.change, item.at, batch) };
    }
  }
}

function takeLead(item: Extract<Incoming, { kind: 'lead' }>, batch: Batch): BatchAnswer {
  const draft = item.key === null ? undefined : batch.drafts.get(item.key);
  if (item.only && !draft) return { kind: 'no such lead' };
  const problems = draft ? item.problems.ifKnown : item.problems.ifNew;
  if (problems.length > 0 || item.key === null) return reject('lead', item.key, item, problems, batch);
  const version = item.only?.version;
  if (draft && version !== undefined && version !== draft.version)
    return { kind: 'changed meanwhile', version: draft.version };
  const change = { kind: 'facts', fields: item.fields, events: [] } as const;
  if (draft) return { kind: 'taken', draft, repeated: changeLead(draft, change, item.at, batch) };
  const fresh = newLead(batch.newId(), item.key, item.at);
  batch.drafts.set(item.key, fresh);
  const events = batch.waiting.get(item.key) ?? [];
  changeLead(fresh, { ...change, events }, item.at, batch);
  return { kind: 'taken', draft: fresh, repeated: [] };
}

function takeEvents(item: Extract<Incoming, { kind: 'events' }>, batch: Batch): BatchAnswer {
  if (item.problems.length > 0) return reject('event', item.key, item, item.problems, batch);
  const draft = batch.drafts.get(item.key);
  if (draft) {
    const repeated = changeLead(draft, { kind: 'facts', fields: null, events: item.events }, item.at, batch);
    return { kind: 'taken', draft, repeated };
  }
  const waiting = batch.waiting.get(item.key) ?? [];
  batch.waiting.set(item.key, waiting);
  for (const event of item.events) {
    if (waiting.some((one) => one.id === event.id)) continue;
    waiting.push(event);
    batch.parked.push({ ...event, key: item.key });
  }
  return { kind: 'parked', key: item.key, ids: item.events.map((event) => event.id) };
}

function reject(
  what: RejectedIntake['what'],
  key: string | null,
  { at, source }: { readonly at: Moment; readonly source: Source },
  problems: readonly IntakeProblem[],
  batch: Batch,
): BatchAnswer {
  const id = batch.newId();
  batch.rejected.push({ id, what, key, body: source.body, problems, at, origin: source.origin });
  return { kind: 'rejected', id, problems };
}
