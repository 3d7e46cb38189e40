import { expect, test } from 'vitest';
import { layOut, line, type Column } from './columns.ts';

const columns: Column[] = [
  { title: 'DUE', least: 5, most: 8, align: 'right', kept: 'always' },
  { title: 'ON', least: 6, most: 30, kept: 'always' },
  { title: 'RULE', least: 8, most: 20, kept: 'if spare' },
  { title: 'STATE', least: 6, most: 20, kept: 'if it fits' },
];
const row = ['4m', 'Stadtwerke am Rhein', 'mql_to_sales', 'reminded'];

test.each([
  [60, '   4m Stadtwerke am Rhein mql_to_sales reminded'],
  [40, '   4m Stadtwerke am Rhein reminded'],
  [24, '   4m Stadtwer… reminded'],
  [20, '   4m Stadtw… remin…'],
  [18, '   4m Stadtwerke …'],
  [12, '   4m Stadt…'],
])('in %d columns what is least needed goes first, then the widest is cut', (room, shown) => {
  expect(line(row, columns, layOut(columns, [row], room)).trimEnd()).toBe(shown);
});

test('wide characters count twice', () => {
  expect(line(['1m', '株式会社東京', '', ''], columns, [5, 7, null, null])).toBe('   1m 株式会…');
});
