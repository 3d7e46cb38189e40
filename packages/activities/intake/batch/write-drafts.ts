import { openHandoff } from '@smk/engine';
import type { Effect, HandoffCase, HandoffSlice, JournalEntry, Moment, Subject } from '@smk/plan';
import {
  eventsWrite,
  handoffsWrite,
  inputsWrite,
  journalWrite,
  leadsWrite,
  noticesWrite,
  obligationsWrite,
  outboxWrite,
  type CaseObligations,
  type Directory,
  type NewEntry,
  type NewInput,
  type OutboxMessage,
  type Write,
} from '@smk/store';
import { toNotices } from '../../notices/whom-to-tell.ts';
import type { HandoffDraft, LeadDraft } from './lead-draft.ts';

export type Writing = {
  readonly drafts: readonly LeadDraft[];
  /** Handoffs that are opened in this transaction. */
  readonly opened: readonly Opened[];
  readonly people: Directory | null;
  readonly now: Moment;
  /** When the `qualification` workflow wakes next, as far as it said. */
  readonly wakesAt: Moment | null;
};

/** What is to be written of leads and their handoffs, and whether the outbox has something new. */
export function draftWrites({ drafts, opened, people, now, wakesAt }: Writing): {
  readonly writes: readonly Write[];
  readonly wakes: boolean;
} {
  const touched = drafts.filter((draft) => draft.touched);
  const inputs = drafts.flatMap((draft) => draft.inputs);
  const messages = toMessages(touched, opened, inputs, wakesAt);
  const writes = [
    leadsWrite(touched.flatMap((draft) => toWrite(draft, now))),
    eventsWrite(
      touched.flatMap((draft) => draft.newEvents.map((event) => ({ ...event, lead: draft.id }))),
      now,
    ),
    handoffsWrite(
      opened.map(({ draft, handoff, case: whole }) => ({
        lead: draft.id,
        name: handoff.rule.name,
        plan: handoff.known.hash,
        case: whole,
      })),
    ),
    obligationsWrite(opened.map(toObligations)),
    inputsWrite(inputs),
    noticesWrite(people === null ? [] : opened.flatMap((one) => noticesOf(one, people))),
    journalWrite([
      ...touched.flatMap((draft) => leadEntries(draft, now)),
      ...opened.flatMap((one) => handoffEntries(one, now)),
    ]),
    outboxWrite(messages),
  ];
  return { writes, wakes: messages.length > 0 };
}

function toWrite(draft: LeadDraft, now: Moment) {
  const { id, key, fields, standing, decision, plan, version, createdAt } = draft;
  if (decision === null || plan === null) return [];
  return [
    { id, key, fields, standing, decision, plan, version, createdAt, changesAt: decision.changesAt, updatedAt: now },
  ];
}

/** A handoff that begins, with what it says of itself. */
export type Opened = {
  readonly draft: LeadDraft;
  readonly handoff: HandoffDraft;
  readonly case: HandoffCase;
  readonly entries: readonly JournalEntry[];
  readonly effects: readonly Effect[];
};

/** Opens a handoff by its slice, once its owner is found. */
export function openDraft(draft: LeadDraft, handoff: HandoffDraft, slice: HandoffSlice): Opened {
  // One that waits is told of its owner by an input, even if what it lacked came in the same transaction.
  const to = handoff.status === 'waiting' ? null : handoff.owner;
  return { draft, handoff, ...openHandoff(slice, { id: handoff.id, at: handoff.openedAt, lacks: handoff.lacks, to }) };
}

function toObligations({ draft, handoff, case: whole, entries }: Opened): CaseObligations {
  return {
    subject: subjectOf(handoff),
    ruleName: handoff.rule.name,
    lead: draft.id,
    obligations: whole.obligations,
    entries,
  };
}

function noticesOf({ handoff, case: whole, effects }: Opened, people: Directory) {
  const about = {
    subject: subjectOf(handoff),
    step: whole.step,
    owner: whole.owner,
    obligations: whole.obligations,
    takes: handoff.rule.to,
  };
  return toNotices(about, effects, people);
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
  inputs: readonly NewInput[],
  wakesAt: Moment | null,
): readonly OutboxMessage[] {
  const starts = opened.map(({ handoff }): OutboxMessage => ({ kind: 'start', subject: subjectOf(handoff) }));
  const subjects = new Map(inputs.map(({ subject }) => [subject.id, subject]));
  const nudges = [...subjects.values()].map((subject): OutboxMessage => ({ kind: 'nudge', subject }));
  const earlier = wakesAt !== null && drafts.some(({ decision }) => (decision?.changesAt ?? Infinity) < wakesAt);
  return [...starts, ...nudges, ...(earlier ? [{ kind: 'nudge qualification' } as const] : [])];
}
