import type { ObligationRow } from '@smk/api/client';
import { expect, test } from 'vitest';
import { minute, now, owed } from '../test-material/rows.ts';
import { dueList } from './due.ts';

const shown = (...rows: ObligationRow[]): string[] =>
  dueList({ rows, more: false }, now).rows.map(({ cells, tone }) => `${cells.join(' | ')} (${tone})`);
const at = now;

test('what presses most comes first, and what has no clock last', () => {
  const rows = shown(
    owed('h3', 'chloe', 'Hotel Adler', now + 52 * minute),
    owed('h4', 'maria', 'Wo AG', null, { name: 'needs' }),
    owed('h1', 'ben', 'Firma', now - 12 * minute, { breachedAt: now - 12 * minute }),
  );
  expect(rows).toEqual([
    '! -12m | ben | accept | Firma | mql_to_sales | breached, escalation now (bad)',
    '52m | chloe | accept | Hotel Adler | mql_to_sales | escalation in 52m (plain)',
    '-- | maria | needs | Wo AG | mql_to_sales | open (plain)',
  ]);
});

test.each<[Partial<ObligationRow>, string]>([
  [{ next: null }, 'open (soon)'],
  [{ next: { at: now + 20 * minute, step: 'overdue' } }, 'open (soon)'],
  [{ next: { at: now + 5 * minute, step: 'remind' } }, 'reminder in 05m (soon)'],
  [
    { last: { at, kind: 'reminded' }, next: { at: now + 20 * minute, step: 'offer' } },
    'reminded, offer to the next in 20m (soon)',
  ],
  [{ last: { at, kind: 'skipped' }, next: null }, 'open (soon)'],
  [{ breachedAt: now, last: { at, kind: 'breached' }, next: null }, 'breached (bad)'],
  [{ breachedAt: now, last: { at, kind: 'escalated' }, next: null }, 'breached, escalated (bad)'],
  [{ breachedAt: now, last: { at, kind: 'nobody left' }, next: null }, 'breached, nobody left to offer to (bad)'],
])('what its ladder did and does next: %j', (more, state) => {
  expect(
    shown(owed('h', 'anna', 'X', now + 20 * minute, more))[0]
      ?.split(' | ')
      .at(-1),
  ).toBe(state);
});

test('a queue and a department name who answers for them', () => {
  const queue = { kind: 'queue', queue: 'sdr_desk', title: 'Sdr desk' } as const;
  const department = { kind: 'department', department: 'marketing', title: 'Marketing' } as const;
  const who = (answerable: ObligationRow['answerable'], person: string | null): string | undefined =>
    dueList({ rows: [owed('h', 'x', 'X', null, { answerable, person })], more: false }, now).rows[0]?.cells[1];
  expect([who(queue, 'sven'), who(department, 'maria'), who(department, null)]).toEqual([
    'Sdr desk (sven)',
    'Marketing (maria)',
    'Marketing',
  ]);
});

test('a list that was not read to its end says so', () => {
  const rows = [owed('h', 'anna', 'X', now)];
  expect(dueList({ rows, more: true }, now).note).toBe('The 1 most pressing are shown; more is owed.');
  expect(dueList({ rows, more: false }, now).note).toBeNull();
});
