import { personFor } from '@smk/engine';
import type { Moment } from '@smk/plan';
import {
  eventsWrite,
  handoffsWrite,
  inputsWrite,
  journalWrite,
  leadsWrite,
  noticesWrite,
  obligationsWrite,
  outboxWrite,
  verdictsWrite,
  type Directory,
  type NewEntry,
  type NewInput,
  type OutboxMessage,
  type Write,
} from '@smk/store';
import type { LeadDraft } from './lead-draft.ts';
import { handoffEntries, noticesOf, subjectOf, toObligations, type Opened } from './opened.ts';

export type Writing = {
  readonly drafts: readonly LeadDraft[];
  /** Handoffs that are opened in this transaction. */
  readonly opened: readonly Opened[];
  readonly people: Directory | null;
  readonly now: Moment;
  /** When the `qualification` workflow wakes next, as far as it said. */
  readonly wakesAt: Moment | null;
  /** From when on (server's clock) others may start what is opened. */
  readonly startsFrom: number;
};

/** What is to be written of leads and their handoffs, and whether the outbox has something for others to do at once. */
export function draftWrites({ drafts, opened, people, now, wakesAt, startsFrom }: Writing): {
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
    verdictsWrite(touched.flatMap((draft) => draft.newVerdicts.map((verdict) => ({ ...verdict, lead: draft.id })))),
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
    noticesWrite(
      people === null
        ? []
        : [...opened.flatMap((one) => noticesOf(one, people)), ...touched.flatMap((one) => divertNotices(one, people))],
    ),
    journalWrite([
      ...touched.flatMap((draft) => leadEntries(draft, now)),
      ...opened.flatMap((one) => handoffEntries(one, now)),
    ]),
    outboxWrite(messages, startsFrom),
  ];
  return { writes, wakes: messages.some(({ kind }) => kind !== 'start' || startsFrom === 0) };
}

/** Whoever watches the queue in which a lead is to be taken care of is told. */
function divertNotices({ id, version, diverted }: LeadDraft, people: Directory): readonly NewNotice[] {
  return diverted.flatMap(({ to, at }, index) => {
    const person = personFor(people, { kind: 'queue', queue: to });
    if (person === null) return [];
    const subject = { kind: 'lead', id } as const;
    const about = { person, about: 'diverted', subject, obligation: null, at } as const;
    return [{ id: `lead:${id}:${version}:${index}`, ...about }];
  });
}

type NewNotice = Parameters<typeof noticesWrite>[0][number];

function toWrite(draft: LeadDraft, now: Moment) {
  const { id, key, fields, standing, decision, plan, version, createdAt } = draft;
  if (decision === null || plan === null) return [];
  return [
    { id, key, fields, standing, decision, plan, version, createdAt, changesAt: decision.changesAt, updatedAt: now },
  ];
}

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
