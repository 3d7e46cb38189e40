import { parse } from 'csv-parse';
import { Readable } from 'node:stream';

export type FileRow = { readonly line: number; readonly cells: readonly string[] };

/** The rows of a CSV file with the lines on which they begin, as an editor counts them; the first is the header. Commas, semicolons or tabs. */
export async function* rowsOf(text: string): AsyncGenerator<FileRow> {
  const parser = Readable.from([text]).pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      info: true,
      max_record_size: 1024 * 1024,
    }),
  );
  let through = { lines: 0, empty: 0 };
  for await (const { record, info } of parser as AsyncIterable<{
    record: string[];
    info: { lines: number; empty_lines: number };
  }>) {
    yield { line: through.lines + 1 + (info.empty_lines - through.empty), cells: record };
    through = { lines: info.lines, empty: info.empty_lines };
  }
}

function delimiterOf(text: string): string {
  const header = text.slice(0, 10_000).split('\n', 1)[0] ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0]!;
}
