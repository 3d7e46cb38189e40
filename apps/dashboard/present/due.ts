import type { ObligationRow } from '@smk/api/client';
import type { Column } from './columns.ts';
import type { List, Part, Row, Tone } from './list.ts';
import { safeText } from './safe-text.ts';
import { span } from './when.ts';

const columns: readonly Column[] = [
  { title: 'DUE', least: 6, most: 8, align: 'right', kept: 'always' },
  { title: 'WHO OWES', least: 8, most: 18, kept: 'always' },
  { title: 'WHAT', least: 7, most: 12, kept: 'always' },
  { title: 'ON', least: 12, most: 34, kept: 'always' },
  { title: 'BY RULE', least: 8, most: 22, kept: 'if spare' },
  { title: 'STATE', least: 12, most: 44, kept: 'if it fits' },
];

const soon = 30 * 60_000;

/** The one list that runs the place: what is owed, the most pressing first. `now` is the company's. */
export function dueList({ rows, more }: Part<ObligationRow>, now: number): List {
  return {
    columns,
    rows: rows.toSorted(pressing).map((obligation) => dueRow(obligation, now)),
    empty: 'Nobody owes anybody anything. What is owed appears here by itself.',
    note: more ? `The ${rows.length} most pressing are shown; more is owed.` : null,
  };
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
  notify: 'notice',
  reassign: 'reassignment',
  return: 'return to the giver',
} as const;

const lastWords = {
  reminded: 'reminded',
  offered: 'offered on',
  escalated: 'escalated',
  'nobody left': 'nobody left to offer to',
} as const;

/** What its ladder did, and what it does next: `breached, escalated`, `reminded, offer to the next in 12m`. */
function stateOf({ breachedAt, last, next }: ObligationRow, now: number): string {
  const did = last === null || last.kind === 'breached' || last.kind === 'skipped' ? null : lastWords[last.kind];
  // That it will be overdue when it is due, the first column says.
  const will = next === null || next.step === 'overdue' ? null : `${stepWords[next.step]} ${whenText(next.at - now)}`;
  const parts = [breachedAt === null ? null : 'breached', did, will].filter((part) => part !== null);
  return parts.length === 0 ? 'open' : parts.join(', ');
}

const whenText = (left: number): string => (left > 0 ? `in ${span(left)}` : 'now');
