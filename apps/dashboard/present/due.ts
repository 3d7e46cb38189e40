import type { ObligationRow } from '@smk/api/client';
import type { Column } from './columns.ts';
import type { List, Row, Tone } from './list.ts';
import { safeText } from './safe-text.ts';
import { span } from './when.ts';

const columns: readonly Column[] = [
  { title: 'DUE', least: 6, most: 8, align: 'right', dropped: 0 },
  { title: 'WHO OWES', least: 8, most: 18, dropped: 0 },
  { title: 'WHAT', least: 7, most: 12, dropped: 0 },
  { title: 'ON', least: 12, most: 34, dropped: 0 },
  { title: 'BY RULE', least: 8, most: 22, dropped: 1 },
  { title: 'STATE', least: 12, most: 44, dropped: 2 },
];

const soon = 30 * 60_000;

/** The one list that runs the place: what is owed, the most pressing first. `now` is the company's. */
export function dueList(obligations: readonly ObligationRow[], now: number): List {
  const open = obligations.filter((obligation) => obligation.state === 'open');
  const rows = open.toSorted(pressing).map((obligation) => dueRow(obligation, now));
  return { columns, rows, empty: 'Nobody owes anybody anything. New leads appear here by themselves.' };
}

function pressing(a: ObligationRow, b: ObligationRow): number {
  return (a.due ?? Infinity) - (b.due ?? Infinity) || (a.subject.id < b.subject.id ? -1 : 1) || (a.id < b.id ? -1 : 1);
}

function dueRow(obligation: ObligationRow, now: number): Row {
  const tone = toneOf(obligation, now);
  const left = obligation.due === null ? '--' : span(obligation.due - now);
  return {
    id: `${obligation.subject.kind}:${obligation.subject.id}:${obligation.id}`,
    tone,
    cells: [
      tone === 'bad' ? `! ${left}` : left,
      safeText(who(obligation)),
      obligation.name,
      safeText(obligation.on),
      obligation.rule,
      stateOf(obligation, now),
    ],
  };
}

/** The owner, or the queue or department with the person who answers for it. */
function who({ answerable, person }: ObligationRow): string {
  if (answerable.kind === 'person') return answerable.person;
  return person === null ? answerable.title : `${answerable.title} (${person})`;
}

function toneOf(obligation: ObligationRow, now: number): Tone {
  if (obligation.breachedAt !== null) return 'bad';
  if (obligation.due === null) return 'plain';
  if (obligation.due < now) return 'bad';
  return obligation.due - now <= soon ? 'soon' : 'plain';
}

const stepWords = {
  remind: 'reminder',
  offer: 'offer to the next',
  escalate: 'escalation',
  overdue: 'breach',
} as const;

const lastWords = {
  reminded: 'reminded',
  offered: 'offered on',
  escalated: 'escalated',
  breached: 'breached',
  'nobody left': 'nobody left to offer to',
  skipped: 'open',
} as const;

function stateOf(obligation: ObligationRow, now: number): string {
  const last = obligation.last === null ? 'open' : lastWords[obligation.last.kind];
  const told = last === 'open' || last === 'breached' ? 'breached' : `breached, ${last}`;
  const word = obligation.breachedAt === null ? last : told;
  if (obligation.next === null) return word;
  return `${word}, ${stepWords[obligation.next.step]} in ${span(Math.max(0, obligation.next.at - now))}`;
}
