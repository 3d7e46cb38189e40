import { expect, test } from 'vitest';
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

test('lines that end as in Windows count once, in cells too', async () => {
  expect(await rows('a,b\r\n"1\r\n2",3\r\n\r\n4,5\r\n"6\r\n\r\n7",8\r\n9,0\r\n')).toEqual([
    [1, 'a', 'b'],
    [2, '1\r\n2', '3'],
    [5, '4', '5'],
    [6, '6\r\n\r\n7', '8'],
    [9, '9', '0'],
  ]);
});

test('signs within a quoted header divide nothing', async () => {
  expect(await rows('"a, b, c";d\n1;2')).toEqual([
    [1, 'a, b, c', 'd'],
    [2, '1', '2'],
  ]);
});

test('a quote that is never closed is said with its line', async () => {
  await expect(rows('a,b\n1,2\n3,"4\n5,6\n7,8\n')).rejects.toThrow(
    'A quote is never closed; the last one stands on line 3',
  );
});

test('a file that is no text is said', async () => {
  await expect(rows('a,b\n1,2\n3,\0\n')).rejects.toThrow('Line 3 holds the character NUL');
});
