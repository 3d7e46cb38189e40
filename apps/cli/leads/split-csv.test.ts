import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf } from './cells.ts';
import { csvSplitter } from './split-csv.ts';

/** Splits a text as it arrives in pieces of some bytes. */
function split(text: string, delimiter: string, piece: number): readonly (readonly string[])[] {
  const bytes = Buffer.from(text);
  const splitter = csvSplitter(delimiter);
  const rows: (readonly string[])[] = [];
  let from = 0;
  for (let length = Math.min(piece, bytes.length); ; length = Math.min(length + piece, bytes.length)) {
    const last = length === bytes.length;
    while (from < length) {
      const record = splitter(bytes, from, length, last);
      if (record === null) break;
      if (record.end > record.start) rows.push(cellsOf(bytes.toString('utf8', record.start, record.end), delimiter));
      from = record.next;
    }
    if (last) return rows;
  }
}

const options = { relax_quotes: true, relax_column_count: true, skip_empty_lines: true } as const;

test('records and cells come out as csv-parse reads them, however the bytes arrive', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b1', '"', '""', ',', ';', '\n', '\r\n', ' ', 'ä', '"x"', '"p,q"', '"l\nm"'), {
      maxLength: 30,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom(',', ';'), fc.integer({ min: 1, max: 7 }), (given, delimiter, piece) => {
      let theirs: readonly (readonly string[])[];
      try {
        theirs = parse(given, { ...options, delimiter });
      } catch {
        expect(() => split(given, delimiter, piece)).toThrow('A quote is never closed.');
        return;
      }
      expect(split(given, delimiter, piece)).toEqual(theirs);
    }),
    { numRuns: 3000 },
  );
});

test('a line of a spreadsheet on Windows, with quotes and line ends in a cell', () => {
  expect(split('email,note\r\n"a@b.example","two\r\nlines, ""quoted"""\r\nc@d.example,5" pipe\r\n', ',', 3)).toEqual([
    ['email', 'note'],
    ['a@b.example', 'two\r\nlines, "quoted"'],
    ['c@d.example', '5" pipe'],
  ]);
});
