import { expect, test } from 'vitest';
import { dueList } from '../present/due.ts';
import { width } from '../present/width.ts';
import { now, owed } from '../test-material/rows.ts';
import { listLines } from './list-lines.ts';

const many = Array.from({ length: 500 }, (_, index) =>
  owed(`h${String(index).padStart(3, '0')}`, 'anna', `Lead ${index}`, now),
);

test('a list of more than was read says so below its rows, wherever one is in it', () => {
  for (const selected of [0, 250, 499]) {
    const lines = listLines(dueList({ rows: many, more: true }, now), selected, 80, 10);
    expect(lines.length).toBe(10);
    expect(lines.at(-1)?.text).toBe(' The 500 most pressing are shown; more is owed.');
    expect(lines.filter((line) => line.selected === true).map(({ text }) => text)).toEqual([
      expect.stringContaining(`Lead ${selected} `),
    ]);
  }
});

test('the bar of the selected row reaches the edge, with wide letters too', () => {
  const list = dueList({ rows: [owed('h', 'anna', '株式会社東京太陽光発電設備工事', now)], more: false }, now);
  expect(width(listLines(list, 0, 60, 5)[1]?.text ?? '')).toBe(60);
});
