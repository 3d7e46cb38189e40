import { expect, test } from 'vitest';
import { changedLines } from './changed-lines.ts';
import { paintFor } from './paint.ts';

const changed = (before: string, after: string, most?: number) => changedLines(before, after, paintFor(false), most);

test('a line that has other blanks stands beside what it becomes, one that comes or goes by itself', () => {
  expect(changed('a\nb   c\nd\ne\n', 'a\nb c\n\nd\nf\n')).toEqual([
    '  2 - b   c',
    '  2 + b c',
    '  3 + ',
    '  4 - e',
    '  5 + f',
  ]);
});

test('what cannot be seen is shown: blanks at the end, ends of lines, marks, and a last line without an end', () => {
  expect(changed('\uFEFFa  \r\nb', 'a\nb\n')).toEqual(['  1 - ·a  ·', '  1 + a', '  3 + ']);
  expect(changed('a  \n', 'a\n')).toEqual(['  1 - a··', '  1 + a']);
});

test('many changes are cut short', () => {
  expect(changed('a  b\n'.repeat(9), 'a b\n'.repeat(9), 2)).toEqual([
    '  1 - a  b',
    '  1 + a b',
    '  … and 16 lines more',
  ]);
});

test('equal texts differ in nothing', () => {
  expect(changed('a\n\nb\n', 'a\n\nb\n')).toEqual([]);
});
