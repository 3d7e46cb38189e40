import { expect, test } from 'vitest';
import type { ZoneTable } from '@smk/plan';
import { readMoment } from './import-columns.ts';
import { rowsOf } from './import-file.ts';

const rows = async (text: string) => {
  const read: [line: number, ...cells: string[]][] = [];
  for await (const { line, cells } of rowsOf(text)) read.push([line, ...cells]);
  return read;
};

test('lines are counted as an editor does, over empty lines and cells of several lines', async () => {
  expect(await rows('a,b\n1,2\n\n"3\n4",5\n6,7\n')).toEqual([
    [1, 'a', 'b'],
    [2, '1', '2'],
    [4, '3\n4', '5'],
    [6, '6', '7'],
  ]);
});

test('commas, semicolons and tabs divide columns, whichever the header has most of', async () => {
  expect(await rows('a;b,c;d\n1;2,5;3')).toEqual([
    [1, 'a', 'b,c', 'd'],
    [2, '1', '2,5', '3'],
  ]);
  expect(await rows('a\tb\r\n1\t2\r\n')).toEqual([
    [1, 'a', 'b'],
    [2, '1', '2'],
  ]);
});

test('a byte order mark, a missing cell and a stray quote do not stop the file', async () => {
  expect(await rows('\uFEFFa,b\n1\n5" pipe,2\n')).toEqual([
    [1, 'a', 'b'],
    [2, '1'],
    [3, '5" pipe', '2'],
  ]);
});

test('a moment is milliseconds, a time with its offset, or the start of a day in the zone', () => {
  const berlin: ZoneTable = {
    zone: 'Europe/Berlin',
    tzdb: '2026a',
    transitions: [
      [Date.parse('2025-10-26T01:00Z'), 3600],
      [Date.parse('2026-03-29T01:00Z'), 7200],
    ],
  };
  const read = (text: string) => {
    const moment = readMoment(text, berlin);
    return moment === null ? null : new Date(moment).toISOString();
  };
  expect(read('1795444800000')).toBe('2026-11-23T14:40:00.000Z');
  expect(read(' 2026-02-01T09:00:00+01:00 ')).toBe('2026-02-01T08:00:00.000Z');
  expect(read('2026-02-01')).toBe('2026-01-31T23:00:00.000Z');
  expect(read('2026-06-01')).toBe('2026-05-31T22:00:00.000Z');
  expect(['2026-06-01 09:00', '01.06.2026', 'soon', ''].map(read)).toEqual([null, null, null, null]);
});
