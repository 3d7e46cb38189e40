import { randomUUID } from 'node:crypto';
import type { EventFact, Moment } from '@smk/plan';
import { keepRejected, lockKeys, parkEvents, unparkEvents, type IntakeProblem, type LockedKey, type RejectedIntake, type Session } from '@smk/store';
import { handoffRule, type KnownPlan, type KnownPlans } from '../../rules/known-plans.ts';
import { assignAll } from './assign.ts';
import { changeLead, type Deciding, type Wanted } from './decide.ts';
import type { Incoming, Source } from './incoming.ts';
import { knownLead, newLead, type HandoffDraft, type LeadDraft } from './lead-draft.ts';
import { writeDrafts } from './write-drafts.ts';

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
  const locked = await lockKeys(tx, items.flatMap((item) => item.key ?? []));
  if (locked.plan !== null && locked.plan !== known.hash) throw new RulesMoved();
  const batch = await openBatch(tx, locked.keys, { plans, known, now });
  const answers = items.map((item) => takeOne(item, batch));
  const assignments = await assignAll(tx, batch.wanted);
  await keepRejected(tx, batch.rejected);
  await parkEvents(tx, batch.parked, now);
  const drafts = [...batch.drafts.values()];
  const wakes = await writeDrafts(tx, { drafts, assignments, plans, now, wakesAt: locked.wakesAt });
  await unparkEvents(tx, drafts.filter((draft) => draft.isNew && batch.waiting.has(draft.key)).map((draft) => draft.key));
  return { answers, wakes };
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
      handoffs.push({ id, known: own, rule: handoffRule(own, name), openedAt: whole.openedAt, lacks: whole.lacks, isNew: false, status, owner: whole.owner, assigned });
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
  if (draft && version !== undefined && version !== draft.version) return { kind: 'changed meanwhile', version: draft.version };
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
