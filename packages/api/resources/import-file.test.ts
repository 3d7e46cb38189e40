import { expect, test } from 'vitest';
import { Refusal } from '../protocol/refusal.ts';
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

/** What CSV files are made of, and what breaks them. */
const pieces = [
  ...',;\t"\n\r \\\'ü日0',
  '\r\n',
  '""',
  '"\n"',
  '\0',
  '\ufeff',
  '\ufffd',
  '\ud800',
  '\u2028',
  'email',
  'a@b.example',
  '"x, y"',
  '=1+1',
  'a,b,c\n',
  ',,,,,,\n',
  '__proto__',
  '9'.repeat(50),
];

// `npm run test:long` asks for more.
const inputs = Number(process.env['FUZZ'] ?? 10_000);

test(
  'no file, whatever it is, does more than be refused, and rows come in the order of their lines',
  { timeout: 60_000 + inputs * 5 },
  async () => {
    let state = 1;
    const below = (limit: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
      return (state >> 8) % limit;
    };
    for (let input = 0; input < inputs; input++) {
      const text = Array.from({ length: below(40) }, () => pieces[below(pieces.length)]).join('');
      // Where ends of lines are mixed, lone ones are counted as the parser does.
      const isMixed = /\r(?!\n)/.test(text) || (/\r\n/.test(text) && /(?<!\r)\n/.test(text));
      const lines = isMixed ? Infinity : text.split(/\r\n|\n/).length;
      let last = 0;
      try {
        for await (const { line, cells } of rowsOf(text)) {
          expect(line, JSON.stringify(text)).toBeGreaterThan(last);
          expect(line, JSON.stringify(text)).toBeLessThanOrEqual(lines);
          expect(cells.length).toBeGreaterThan(0);
          last = line;
        }
      } catch (error) {
        if (!(error instanceof Refusal)) throw new Error(`Input ${input}: ${JSON.stringify(text)}`, { cause: error });
      }
    }
  },
);

test.each([
  ['quotes', '"'.repeat(3_000_000)],
  ['columns', ','.repeat(2_000_000)],
  ['lines', 'a\n'.repeat(300_000)],
  ['a cell', `a,b\n${'x'.repeat(3_000_000)}`],
])('a file of nothing but %s is through, or refused, in a moment', { timeout: 60_000 }, async (_, text) => {
  let count = 0;
  try {
    for await (const row of rowsOf(text)) count += row.cells.length;
    expect(count).toBeGreaterThan(0);
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
  }
});
