import { expect, test } from 'vitest';
import { isZone, zoneTable } from './zone-table.ts';

const shown = (zone: string, year: number) =>
  zoneTable(zone, { from: year, to: year }).transitions.map(([from, offset]) => `${moment(from)} ${offset}`);

function moment(at: number): string {
  return new Date(at).toISOString().slice(0, 16);
}

test('both changes of clocks in Berlin, with a year to spare on either side', () => {
  expect(shown('Europe/Berlin', 2026)).toEqual([
    '2024-12-31T23:00 3600',
    '2025-03-30T01:00 7200',
    '2025-10-26T01:00 3600',
    '2026-03-29T01:00 7200',
    '2026-10-25T01:00 3600',
    '2027-03-28T01:00 7200',
    '2027-10-31T01:00 3600',
  ]);
});

test('a zone without changes has one entry', () => {
  expect(shown('Asia/Tokyo', 2026)).toEqual(['2024-12-31T15:00 32400']);
});

test('the version of the time zone database is stamped', () => {
  expect(zoneTable('Asia/Tokyo', { from: 2026, to: 2026 }).tzdb).toMatch(/^20\d\d[a-z]$/);
});

test.each(['Europe/Berlin', 'America/New_York', 'UTC'])('`%s` is a zone', (zone) => expect(isZone(zone)).toBe(true));
test.each(['Europe/Berln', '+01:00', '', 'Berlin'])('`%s` is none', (zone) => expect(isZone(zone)).toBe(false));
