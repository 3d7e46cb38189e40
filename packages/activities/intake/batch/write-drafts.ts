import { openHandoff } from '@smk/engine';
import type { Effect, HandoffCase, JournalEntry, Moment, Subject } from '@smk/plan';
import {
  insertAssignments,
  insertHandoffs,
  insertInputs,
  putInOutbox,
  readDirectory,
  writeEvents,
  writeJournal,
  writeLeads,
  writeNotices,
  writeObligations,
  type NewAssignment,
  type NewEntry,
  type OutboxMessage,
  type Session,
} from '@smk/store';
import { toNotices } from '../../notices/whom-to-tell.ts';
import type { KnownPlans } from '../../rules/known-plans.ts';
import type { HandoffDraft, LeadDraft } from './lead-draft.ts';

export type Writing = {
  readonly drafts: readonly LeadDraft[];
  readonly assignments: readonly NewAssignment[];
  readonly plans: KnownPlans;
  readonly now: Moment;
  /** When the `qualification` workflow wakes next, as far as it said. */
  readonly wakesAt: Moment | null;
};

/** Writes what a transaction has made of leads and their handoffs; answers whether the outbox has something new. */
export async function writeDrafts(tx: Session, { drafts, assignments, plans, now, wakesAt }: Writing): Promise<boolean> {
  const touched = drafts.filter((draft) => draft.touched);
  const inputs = drafts.flatMap((draft) => draft.inputs);
  for (const draft of touched) draft.version += 1;

  await writeLeads(tx, touched.flatMap((draft) => toWrite(draft, now)));
  await writeEvents(tx, touched.flatMap((draft) => draft.newEvents.map((event) => ({ ...event, lead: draft.id }))), now);
  const opened = await openAll(tx, touched, plans);
  await insertHandoffs(tx, opened.map(({ draft, handoff, case: whole }) => ({ lead: draft.id, name: handoff.rule.name, plan: handoff.known.hash, case: whole })));
  await insertAssignments(tx, assignments);
  await writeObligations(tx, opened.map(({ draft, handoff, case: whole, entries }) => ({
    subject: subjectOf(handoff),
    ruleName: handoff.rule.name,
    lead: draft.id,
    obligations: whole.obligations,
    entries,
  })));
  const added = await insertInputs(tx, inputs);
  await notify(tx, opened);
  await writeJournal(tx, [...touched.flatMap((draft) => leadEntries(draft, now)), ...opened.flatMap((one) => handoffEntries(one, now))]);
  const messages = toMessages(touched, opened, inputs.filter((input) => added.includes(input.id)).map((input) => input.subject), wakesAt);
  await putInOutbox(tx, messages);
  return messages.length > 0;
}

function toWrite(draft: LeadDraft, now: Moment) {
  const { id, key, fields, standing, decision, plan, version, createdAt } = draft;
  if (decision === null || plan === null) return [];
  return [{ id, key, fields, standing, decision, plan, version, createdAt, changesAt: decision.changesAt, updatedAt: now }];
}

type Opened = {
  readonly draft: LeadDraft;
  readonly handoff: HandoffDraft;
  readonly case: HandoffCase;
  readonly entries: readonly JournalEntry[];
  readonly effects: readonly Effect[];
};

async function openAll(tx: Session, drafts: readonly LeadDraft[], plans: KnownPlans): Promise<readonly Opened[]> {
  const opened: Opened[] = [];
  for (const draft of drafts) {
    for (const handoff of draft.handoffs.filter((one) => one.isNew)) {
      const slice = await plans.handoffSlice(tx, handoff.known, handoff.rule.name);
      // One that waits is told of its owner by an input, even if what it lacked came in the same transaction.
      const to = handoff.status === 'waiting' ? null : handoff.owner;
      const stepped = openHandoff(slice, { id: handoff.id, at: handoff.openedAt, lacks: handoff.lacks, to });
      opened.push({ draft, handoff, ...stepped });
    }
  }
  return opened;
}

async function notify(tx: Session, opened: readonly Opened[]): Promise<void> {
  if (opened.every(({ effects }) => effects.length === 0)) return;
  const people = await readDirectory(tx);
  const notices = opened.flatMap(({ handoff, case: whole, effects }) => {
    const about = { subject: subjectOf(handoff), step: whole.step, owner: whole.owner, obligations: whole.obligations, takes: handoff.rule.to };
    return toNotices(about, effects, people);
  });
  await writeNotices(tx, notices);
}

const subjectOf = (handoff: HandoffDraft): Subject => ({ kind: 'handoff', id: handoff.id });

function leadEntries(draft: LeadDraft, now: Moment): readonly NewEntry[] {
  const subject = { kind: 'lead', id: draft.id } as const;
  return draft.happened.map(({ at, what }, index) => ({
    subject,
    lead: draft.id,
    step: draft.version,
    index,
    at,
    recordedAt: now,
    what,
    rule: null,
  }));
}

function handoffEntries({ draft, handoff, case: whole, entries }: Opened, now: Moment): readonly NewEntry[] {
  return entries.map((entry, index) => ({
    ...entry,
    subject: subjectOf(handoff),
    lead: draft.id,
    step: whole.step,
    index,
    recordedAt: now,
  }));
}

function toMessages(
  drafts: readonly LeadDraft[],
  opened: readonly Opened[],
  nudged: readonly Subject[],
  wakesAt: Moment | null,
): readonly OutboxMessage[] {
  const starts = opened.map(({ handoff }): OutboxMessage => ({ kind: 'start', subject: subjectOf(handoff) }));
  const subjects = new Map(nudged.map((subject) => [subject.id, subject]));
  const nudges = [...subjects.values()].map((subject): OutboxMessage => ({ kind: 'nudge', subject }));
  const earlier = wakesAt !== null && drafts.some(({ decision }) => decision?.changesAt != null && decision.changesAt < wakesAt);
  return [...starts, ...nudges, ...(earlier ? [{ kind: 'nudge qualification' } as const] : [])];
}
