import type { HandoffRow } from '@smk/api/client';
import { expect, test } from 'vitest';
import { handedOver, minute, now } from '../test-material/rows.ts';
import { handoffList, stateWords } from './handoffs.ts';

const ended = (kind: 'rejected' | 'ended' | 'withdrawn', as: string): Partial<HandoffRow> => ({
  status: 'ended',
  ended: { at: now, kind, as },
  nextDue: null,
});

test.each<[Partial<HandoffRow>, string]>([
  [{}, 'to be accepted'],
  [{ acceptedAt: now }, 'accepted'],
  [{ breached: 1 }, '! overdue'],
  [{ acceptedAt: now, breached: 1 }, '! accepted, overdue'],
  [{ status: 'waiting', lacks: ['country', 'company'], owner: null }, 'waits for country, company'],
  [ended('rejected', 'no_budget'), 'rejected: no_budget'],
  [ended('ended', 'won'), 'won'],
  [ended('withdrawn', 'no_consent'), 'withdrawn: no_consent'],
])('the state of %j', (more, words) => {
  expect(stateWords(handedOver('h', 'Firma', more))).toBe(words);
});

test('open ones come first, the newest above, then those that ended', () => {
  const open = [handedOver('h1', 'Old'), handedOver('h2', 'New', { openedAt: now - minute, owner: null })];
  const over = [handedOver('h3', 'Over', ended('ended', 'won'))];
  const list = handoffList({ rows: open, more: false }, { rows: over, more: true }, now);
  expect(list.rows.map(({ cells }) => cells.slice(0, 5).join(' | '))).toEqual([
    '01m | New | nobody yet | to be accepted | 04m',
    '1h | Old | ben | to be accepted | 04m',
    '1h | Over | ben | won | ',
  ]);
  expect(list.note).toBe('Of those that ended the newest 1 are shown.');
});
