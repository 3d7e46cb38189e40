import type { HandoffRow, JournalEntry, ObligationRow, ReviewRow } from '@smk/api/client';

/** Monday 23 November 2026, 14:32 in Berlin. */
export const now = Date.UTC(2026, 10, 23, 13, 32);
export const minute = 60_000;
export const zone = 'Europe/Berlin';
export const place = { file: 'handoff.smk', line: 14 };

/** What `person` owes on a lead called `on`, due at `due`. */
export const owed = (
  id: string,
  person: string,
  on: string,
  due: number | null,
  more: Partial<ObligationRow> = {},
): ObligationRow => ({
  id: 'accept',
  subject: { kind: 'handoff', id },
  name: 'accept',
  rule: 'mql_to_sales',
  on,
  lead: { key: `${id}@x.example`, label: on },
  by: 'sales',
  to: 'marketing',
  answerable: { kind: 'person', person, team: 'dach_desk', title: person },
  person,
  state: 'open',
  openedAt: now - 60 * minute,
  due,
  closedAt: null,
  breachedAt: null,
  next: due === null ? null : { at: due, step: 'escalate' },
  last: null,
  place,
  ...more,
});

/** A handoff that ben has, opened 72 minutes ago. */
export const handedOver = (id: string, label: string, more: Partial<HandoffRow> = {}): HandoffRow => ({
  id,
  name: 'mql_to_sales',
  title: 'Mql to sales',
  from: 'marketing',
  to: 'sales',
  lead: { key: `${id}@x.example`, label },
  status: 'open',
  lacks: [],
  correcting: null,
  looksAgainAt: null,
  owner: { kind: 'person', person: 'ben', team: 'dach_desk', title: 'Ben Ott' },
  attempt: 1,
  openedAt: now - 72 * minute,
  acceptedAt: null,
  ended: null,
  nextDue: now + 4 * minute,
  breached: 0,
  plan: '4f2a91bc',
  step: 1,
  ...more,
});

export const held = (period: string, more: Partial<ReviewRow> = {}): ReviewRow => ({
  id: `monthly:${period}`,
  name: 'monthly',
  title: 'Monthly',
  period,
  openedAt: now,
  status: 'open',
  signedOff: [],
  missing: ['marketing', 'sales'],
  plan: '4f2a91bc',
  step: 0,
  ...more,
});

/** A line of the journal of the handoff `h1`. */
export const happened = (at: number, what: JournalEntry['what'], rule: JournalEntry['rule'] = place): JournalEntry => ({
  seq: 1,
  subject: { kind: 'handoff', id: 'h1' },
  lead: 'h1@x.example',
  step: 0,
  index: 0,
  at,
  recordedAt: at,
  what,
  rule,
});
