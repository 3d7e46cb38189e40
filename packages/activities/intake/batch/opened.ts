import { openHandoff } from '@smk/engine';
import type { Effect, HandoffCase, HandoffSlice, JournalEntry, Moment, Subject } from '@smk/plan';
import type { CaseObligations, Directory, NewEntry } from '@smk/store';
import { toNotices } from '../../notices/whom-to-tell.ts';
import type { HandoffDraft, LeadDraft } from './lead-draft.ts';

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
  const by = handoff.status === 'waiting' ? undefined : (handoff.foundBy ?? undefined);
  const { id, openedAt: at, lacks, waitsUntil } = handoff;
  return { draft, handoff, ...openHandoff(slice, { id, at, lacks, to, by, waitsUntil }) };
}

/** What it says of who owes what. */
export function toObligations({ draft, handoff, case: whole, entries }: Opened): CaseObligations {
  return {
    subject: subjectOf(handoff),
    ruleName: handoff.rule.name,
    lead: draft.id,
    obligations: whole.obligations,
    entries,
  };
}

/** Who is told that it begins. */
export function noticesOf({ handoff, case: whole, effects }: Opened, people: Directory) {
  const about = {
    subject: subjectOf(handoff),
    step: whole.step,
    owner: whole.owner,
    obligations: whole.obligations,
    takes: handoff.rule.to,
  };
  return toNotices(about, effects, people);
}

/** What the journal says of it. */
export function handoffEntries({ draft, handoff, case: whole, entries }: Opened, now: Moment): readonly NewEntry[] {
  return entries.map((entry, index) => ({
    ...entry,
    subject: subjectOf(handoff),
    lead: draft.id,
    step: whole.step,
    index,
    recordedAt: now,
  }));
}

export const subjectOf = (handoff: HandoffDraft): Subject => ({ kind: 'handoff', id: handoff.id });
