import { expect, test } from 'vitest';
import { headerLine, tabsLine, type Standing } from './header.ts';
import { width } from './width.ts';

const standing: Standing = {
  company: 'Nordlicht Solar',
  rules: '4f2a91bcdead',
  operator: 'anna',
  zone: 'Europe/Berlin',
  now: Date.UTC(2026, 10, 23, 13, 32),
  rate: 1,
  connection: { kind: 'live' },
};

test('a wide header tells everything', () => {
  const line = headerLine(standing, 100);
  expect(line).toContain('smk  Nordlicht Solar');
  expect(line.trimEnd()).toMatch(/● LIVE {3}rules 4f2a91bc {3}operator anna {3}14:32 Berlin$/u);
});

test.each([100, 80, 60, 40])('the header is never wider than %d columns and always tells the connection', (columns) => {
  const line = headerLine(
    { ...standing, connection: { kind: 'reconnecting', attempt: 3, at: 0, because: '' } },
    columns,
  );
  expect(width(line)).toBeLessThanOrEqual(columns);
  expect(line).toContain('RECONNECTING (3)');
});

test('a hostile company name does no harm', () => {
  expect(headerLine({ ...standing, company: 'X\u001B[2J\nY' }, 100)).toContain('smk  X⏎Y');
});

test('the present screen stands in brackets', () => {
  expect(tabsLine('handoffs', { due: 4, handoffs: 12, reviews: 1 }, 80)).toBe(
    ' 1 Due 4  [2 Handoffs 12]  3 Reviews 1 ',
  );
});
