import type { ConnectionState } from '@smk/api/client';
import { expect, test } from 'vitest';
import { connectionText, headerLine, tabsLine, type Standing } from './header.ts';
import { width } from './width.ts';

const standing: Standing = {
  company: 'Nordlicht Solar',
  rules: '4f2a91bcdead',
  operator: 'anna',
  zone: 'Europe/Berlin',
  now: Date.UTC(2026, 10, 23, 13, 32),
  rate: 1,
  connection: { kind: 'live' },
  fresh: true,
  asOf: null,
};

test('a wide header tells everything', () => {
  const line = headerLine(standing, 100);
  expect(line).toContain('smk  Nordlicht Solar');
  expect(line.trimEnd()).toMatch(/● LIVE {3}rules 4f2a91bc {3}operator anna {3}14:32 Berlin$/u);
});

test.each([100, 80, 60, 40])('the header is never wider than %d columns and always tells the connection', (columns) => {
  const connection = { kind: 'reconnecting', attempt: 3, at: 0, because: '' } as const;
  const line = headerLine({ ...standing, connection, fresh: false, asOf: standing.now - 60_000 }, columns);
  expect(width(line)).toBeLessThanOrEqual(columns);
  expect(line).toContain('RECONNECTING (3), as of 14:31');
});

test.each<[ConnectionState | null, boolean, number | null, string]>([
  [null, false, null, '… CONNECTING'],
  [{ kind: 'live' }, true, null, '● LIVE'],
  [{ kind: 'live' }, false, standing.now, '◌ READING, as of 14:32'],
  [{ kind: 'reconnecting', attempt: 1, at: 0, because: '' }, false, standing.now, '◌ RECONNECTING (1), as of 14:32'],
  [{ kind: 'stale', since: 0 }, false, standing.now, '○ NO ANSWER, as of 14:32'],
  [{ kind: 'stale', since: 0 }, false, null, '○ NO ANSWER'],
])('the connection %j, read since: %s', (connection, fresh, asOf, text) => {
  expect(connectionText({ ...standing, connection, fresh, asOf })).toBe(text);
});

test('an operator without a name is named once', () => {
  expect(headerLine({ ...standing, operator: 'operator' }, 100)).toContain('rules 4f2a91bc   operator   14:32');
});

test('a hostile company name does no harm', () => {
  expect(headerLine({ ...standing, company: 'X\u001B[2J\nY' }, 100)).toContain('smk  X⏎Y');
});

test('the present screen stands in brackets', () => {
  expect(tabsLine('handoffs', { due: '4', handoffs: '500+', reviews: '1' }, 80)).toBe(
    ' 1 Due 4  [2 Handoffs 500+]  3 Reviews 1 ',
  );
});
