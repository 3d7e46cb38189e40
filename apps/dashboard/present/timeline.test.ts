import type { JournalEntry } from '@smk/api/client';
import { expect, test } from 'vitest';
import { happened, now, zone } from '../test-material/rows.ts';
import { happeningText, timelineLines } from './timeline.ts';

const ben = { kind: 'person', person: 'ben', team: 'dach_desk' };

test.each<[JournalEntry['what'], string]>([
  [{ kind: 'opened', name: 'mql_to_sales' }, 'mql_to_sales opened'],
  [{ kind: 'lacks', fields: ['country', 'company'] }, 'waits for country, company'],
  [{ kind: 'assigned', attempt: 1, to: ben }, 'assigned to ben of dach_desk'],
  [{ kind: 'assigned', attempt: 1, to: { kind: 'queue', queue: 'sdr_desk' } }, 'assigned to sdr_desk'],
  [{ kind: 'owed', obligation: 'accept', by: 'sales', due: now }, 'sales owes accept by Mon 23 Nov 14:32'],
  [{ kind: 'owed', obligation: 'needs', by: 'marketing', due: null }, 'marketing owes needs, without a clock'],
  [{ kind: 'reminded', obligation: 'accept', whom: ben }, 'ben of dach_desk reminded of accept'],
  [{ kind: 'skipped', obligation: 'accept', step: 'remind' }, 'remind for accept skipped, it was overtaken'],
  [{ kind: 'breached', obligation: 'accept', whom: ben }, 'accept breached, by ben of dach_desk'],
  [{ kind: 'offered', obligation: 'accept', attempt: 2, to: ben }, 'accept offered to ben of dach_desk, attempt 2'],
  [{ kind: 'nobody left', obligation: 'accept' }, 'nobody is left to offer accept to'],
  [
    { kind: 'escalated', obligation: 'accept', to: { kind: 'leader of', department: 'sales' } },
    'accept escalated to the leader of sales',
  ],
  [
    { kind: 'escalated', obligation: 'accept', to: { kind: 'leader of team' } },
    'accept escalated to the leader of team',
  ],
  [{ kind: 'met', obligation: 'accept', by: 'anna', inTime: false }, 'accept met by anna, late'],
  [{ kind: 'withdrawn obligation', obligation: 'contact' }, 'contact is no longer owed'],
  [{ kind: 'rejected', by: 'anna', because: 'no_budget' }, 'rejected by anna, because no_budget'],
  [{ kind: 'ended', by: 'anna', as: 'won' }, 'ended as won, by anna'],
  [
    { kind: 'rejected', by: 'anna', because: 'no_budget', data: { budget_date: '2027-01-10', budget: null } },
    'rejected by anna, because no_budget with budget_date 2027-01-10, budget unknown',
  ],
  [
    { kind: 'ended', by: 'anna', as: 'won', data: { deal_value: { currency: 'EUR', minor: 1_200_000 } } },
    'ended as won with deal_value EUR 12,000.00, by anna',
  ],
  [{ kind: 'withdrawn', because: 'no_consent' }, 'withdrawn, because no_consent'],
  [{ kind: 'signed off', by: 'maria', department: 'marketing' }, 'signed off for marketing by maria'],
  [{ kind: 'recycled', until: now }, 'comes back Mon 23 Nov 2026'],
  [{ kind: 'moved', from: 'a\u001B[2J', far: 3 }, 'moved from a far 3'],
])('%j is told', (what, told) => {
  expect(happeningText(what, zone)).toBe(told);
});

test('each happening has its moment and the line of the rules, and what is bad is marked', () => {
  const entries = [
    happened(now, { kind: 'accepted', by: 'ben' }, null),
    happened(now, { kind: 'breached', obligation: 'contact', whom: ben }),
  ];
  expect(timelineLines(entries, zone)).toEqual([
    '  Mon 23 Nov 14:32  accepted by ben',
    '! Mon 23 Nov 14:32  contact breached, by ben of dach_desk   handoff.smk:14',
  ]);
});
