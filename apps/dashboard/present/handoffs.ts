import type { HandoffRow } from '@smk/api/client';
import type { Column } from './columns.ts';
import type { List, Part, Row, Tone } from './list.ts';
import { safeText } from './safe-text.ts';
import { span } from './when.ts';

const columns: readonly Column[] = [
  { title: 'AGE', least: 4, most: 6, align: 'right', kept: 'always' },
  { title: 'LEAD', least: 12, most: 34, kept: 'always' },
  { title: 'OWNER', least: 8, most: 20, kept: 'always' },
  { title: 'STATE', least: 10, most: 26, kept: 'always' },
  { title: 'NEXT DUE', least: 8, most: 8, align: 'right', kept: 'if it fits' },
  { title: 'HANDOFF', least: 8, most: 24, kept: 'if spare' },
];

/** Handoffs that are not over, newest first, then those that ended last. */
export function handoffList(open: Part<HandoffRow>, ended: Part<HandoffRow>, now: number): List {
  const rows = [...open.rows.toSorted(newestFirst), ...ended.rows.toSorted(newestFirst)];
  return {
    columns,
    rows: rows.map((handoff) => handoffRow(handoff, now)),
    empty: 'No lead has been handed over yet.',
    note: noteOf(open, ended),
  };
}

function noteOf(open: Part<HandoffRow>, ended: Part<HandoffRow>): string | null {
  if (open.more) return `The newest ${open.rows.length} open ones are shown; there are more.`;
  return ended.more ? `Of those that ended the newest ${ended.rows.length} are shown.` : null;
}

const newestFirst = (a: HandoffRow, b: HandoffRow): number => b.openedAt - a.openedAt || (a.id < b.id ? -1 : 1);

function handoffRow(handoff: HandoffRow, now: number): Row {
  return {
    id: handoff.id,
    tone: toneOf(handoff),
    cells: [
      span(now - handoff.openedAt),
      safeText(handoff.lead.label),
      safeText(ownerName(handoff)),
      stateWords(handoff),
      handoff.nextDue === null ? '' : span(handoff.nextDue - now),
      handoff.name,
    ],
  };
}

/** Who has it: the person's name in the rules, the queue's title, or nobody. */
function ownerName(handoff: Pick<HandoffRow, 'owner'>): string {
  if (handoff.owner === null) return 'nobody yet';
  return handoff.owner.kind === 'person' ? handoff.owner.person : handoff.owner.title;
}

/** The handoff's state in a few words. */
export function stateWords(handoff: HandoffRow): string {
  if (handoff.ended !== null)
    return handoff.ended.kind === 'ended' ? handoff.ended.as : `${handoff.ended.kind}: ${handoff.ended.as}`;
  if (handoff.status === 'waiting') return `waits for ${waitsFor(handoff)}`;
  if (handoff.breached > 0) return handoff.acceptedAt === null ? '! overdue' : '! accepted, overdue';
  return handoff.acceptedAt === null ? 'to be accepted' : 'accepted';
}

function toneOf(handoff: HandoffRow): Tone {
  if (handoff.status === 'ended') return 'done';
  if (handoff.breached > 0) return 'bad';
  return handoff.status === 'waiting' ? 'soon' : 'plain';
}

const waitsFor = ({ lacks, correcting, looksAgainAt }: HandoffRow): string =>
  looksAgainAt === null ? (correcting ?? lacks.join(', ')) : 'somebody to be there';
