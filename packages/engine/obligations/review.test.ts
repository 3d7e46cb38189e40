import type { Act, Input, JournalEntry, OwedRule, ReviewCase, ReviewSlice } from '@smk/plan';
import { expect, test } from 'vitest';
import { judge } from './judge.ts';
import { nextMoment } from './ladder.ts';
import { openReview } from './open-review.ts';
import { at, calendar, entryText, noticesOf } from './sales-floor.ts';
import { step } from './step.ts';
import type { Stepped } from './stepped.ts';

const place = (line: number) => ({ file: 'rules.smk', line });
const days = (amount: number) => ({ amount, unit: 'days', business: true }) as const;
const signOff: OwedRule = {
  name: 'sign_off',
  by: ['marketing', 'sales'],
  within: days(3),
  metBy: null,
  ladder: [
    { after: days(2), step: { kind: 'remind' }, at: place(5) },
    { after: days(3), step: { kind: 'escalate', to: { kind: 'leader of department' } }, at: place(6) },
  ],
  at: place(4),
};
const slice: ReviewSlice = {
  plan: 'test',
  engine: 1,
  rule: {
    name: 'monthly',
    title: 'monthly',
    due: [],
    day: { business: true, number: 1, minute: 540 },
    measures: [],
    splitBy: [],
    owes: [signOff],
    at: place(1),
  },
  calendars: [calendar],
  calendarOf: { 'department marketing': 'office', 'department sales': 'office' },
  zone: calendar.zone,
};

const signs = (department: string, actor: string, moment: string): Input => {
  const act: Act = { id: moment, actor, at: at(moment), does: { kind: 'sign off', department } };
  return { kind: 'act', act };
};

/** The review opens on Monday at nine and hears what it is told, time in between. */
function review(...inputs: readonly Input[]): { so: ReviewCase; lines: string; notices: string } {
  let so: Stepped<ReviewCase> = openReview(slice, { id: 'monthly:2026-10', at: at('Mon 09:00') });
  const entries: JournalEntry[] = [...so.entries];
  const effects = [...so.effects];
  const hear = (input: Input): void => {
    so = step(slice, so.case, input);
    entries.push(...so.entries);
    effects.push(...so.effects);
  };
  for (const input of inputs) {
    const until = input.kind === 'act' ? input.act.at : at('Mon+1 09:00');
    for (let next = nextMoment(so.case); next !== null && next <= until; next = nextMoment(so.case))
      hear({ kind: 'time', now: next });
    if (input.kind === 'act') hear(input);
  }
  return { so: so.case, lines: entries.map(entryText).join('\n'), notices: noticesOf(effects) };
}

test('two departments owe, with one obligation and one ladder each; the review ends with the last signature', () => {
  const { so, lines } = review(signs('sales', 'sven', 'Tue 10:00'), signs('marketing', 'maria', 'Fri 10:00'));
  expect(lines).toBe(`\
Mon 09:00 opened monthly
Mon 09:00 owed sign_off by marketing, due Thu 17:00
Mon 09:00 owed sign_off#2 by sales, due Thu 17:00
Tue 10:00 signed off by sven for sales
Tue 10:00 met sign_off#2 by sven in time
Wed 17:00 reminded marketing of sign_off
Thu 17:00 breached sign_off of marketing
Thu 17:00 escalated sign_off to leader of marketing
Fri 10:00 signed off by maria for marketing
Fri 10:00 met sign_off by maria late
Fri 10:00 ended by maria as signed off`);
  expect(so.status).toBe('ended');
  expect(so.obligations.map(({ by, to }) => `${by} to ${to}`)).toEqual(['marketing to sales', 'sales to marketing']);
  expect(nextMoment(so)).toBe(null);
});

test('both are told that it is open, and the leader of who is late', () => {
  expect(review(signs('sales', 'sven', 'Tue 10:00'), { kind: 'time', now: 0 }).notices).toBe(`\
Mon 09:00 tell marketing: review opened
Mon 09:00 tell sales: review opened
Wed 17:00 tell marketing: reminder
Thu 17:00 tell leader of marketing: escalation`);
});

test('who signed off already, or owes nothing, is refused with the reason', () => {
  const { so } = review(signs('sales', 'sven', 'Tue 10:00'));
  const says = (department: string): string => {
    const input = signs(department, 'x', 'Tue 11:00');
    const refusal = input.kind === 'act' ? judge(slice, so, input.act) : null;
    return refusal === null ? 'goes' : `${refusal.code}: ${refusal.because}`;
  };
  expect(says('sales')).toBe('already signed off: sales has signed off this review already.');
  expect(says('service')).toBe('not owed: service owes no sign_off for monthly; marketing, sales does.');
  expect(says('marketing')).toBe('goes');
});

test('a review that nobody owes anything for is over as it opens', () => {
  const nothing = { ...slice, rule: { ...slice.rule, owes: [] } };
  expect(openReview(nothing, { id: 'monthly:2026-10', at: at('Mon 09:00') }).case.status).toBe('ended');
});
