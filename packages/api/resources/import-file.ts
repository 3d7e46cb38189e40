import { parse } from 'csv-parse';
import type { CsvError } from 'csv-parse';
import { Readable } from 'node:stream';
import { delimiterOf } from '../client/delimiter-of.ts';
import { Refusal } from '../protocol/refusal.ts';

export type FileRow = { readonly line: number; readonly cells: readonly string[] };

/**
 * The rows of a CSV file with the lines on which they begin, as an editor counts them; the first is the header. Commas, semicolons
 * or tabs. Throws a refusal where the file is no text, or a quote is never closed.
 */
export async function* rowsOf(text: string): AsyncGenerator<FileRow> {
  const nul = text.indexOf('\0');
  if (nul !== -1)
    throw unreadable(
      `Line ${lineAt(text, nul)} holds the character NUL, which no text has: save the file as CSV in UTF-8.`,
    );
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
  // The parser counts a line end of two characters twice within quotes.
  let twice = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number; empty_lines: number };
    }>) {
      yield { line: through.lines + 1 + (info.empty_lines - through.empty) - twice, cells: record };
      for (const cell of record) twice += cell.split('\r\n').length - 1;
      through = { lines: info.lines, empty: info.empty_lines };
    }
  } catch (error) {
    throw isCsvError(error) ? unreadable(sentence(error, text)) : error;
  }
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

function sentence({ code }: CsvError, text: string): string {
  const line = lineAt(text, text.lastIndexOf('"'));
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return `A quote is never closed; the last one stands on line ${line}: close it, or write it twice where it is meant.`;
  if (code === 'CSV_MAX_RECORD_SIZE') return 'A row has more than 1 MB: see whether a quote is missing at its end.';
  return 'The file cannot be read as CSV: see whether its quotes are closed.';
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split(/\r\n|\r|\n/).length;

const unreadable = (detail: string) => new Refusal('import_invalid', detail, { errors: [{ pointer: '', detail }] });
