import { expect, test } from 'vitest';
import { layOut, line, type Column } from './columns.ts';

const columns: Column[] = [
  { title: 'DUE', least: 5, most: 8, align: 'right', dropped: 0 },
  { title: 'ON', least: 6, most: 30, dropped: 0 },
  { title: 'RULE', least: 8, most: 20, dropped: 1 },
];
const rows = [['4m', 'Stadtwerke am Rhein', 'mql_to_sales']];
const shown = (room: number): string => line(rows[0] ?? [], columns, layOut(columns, rows, room));

test('a wide terminal shows everything', () => {
  expect(shown(60)).toBe('   4m Stadtwerke am Rhein mql_to_sales');
});

test('a narrower one cuts the widest texts', () => {
  expect(shown(30)).toBe('   4m Stadtwerke… mql_to_sales'.slice(0, 30));
});

test('a very narrow one drops what is least needed', () => {
  expect(shown(20)).toBe('   4m Stadtwerke am…');
});

test('wide characters count twice', () => {
  expect(line(['1m', '株式会社東京', ''], columns, [5, 7, null])).toBe('   1m 株式会…');
});
