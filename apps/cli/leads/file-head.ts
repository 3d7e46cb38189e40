import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { delimiterOf } from '@smk/api/client';
import { parse } from 'csv-parse/sync';
import { CommandFailure, exitCode } from '../exit-code.ts';

/** What a file is, by its beginning, and where its records begin. */
export type FileHead = {
  readonly path: string;
  readonly bytes: number;
  readonly from: number;
} & (
  | { readonly kind: 'csv'; readonly delimiter: string; readonly header: string; readonly headers: readonly string[] }
  | { readonly kind: 'objects' }
);

const headSize = 256 * 1024;

/** Reads the beginning of a file of leads or events: CSV with a header, or JSON objects. Throws a `CommandFailure` for anything else. */
export function readHead(path: string): FileHead {
  const { bytes, head } = beginning(path);
  const from = head.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0;
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (isUtf16) throw new CommandFailure(exitCode.usage, `${path} is not in UTF-8: save it as "CSV UTF-8".`);
  const text = head.toString('utf8', from);
  const first = text.trimStart().charAt(0);
  if (first === '') throw new CommandFailure(exitCode.usage, `${path} is empty: its first line names the columns.`);
  if (first === '[' && !ending(path, bytes).endsWith(']'))
    throw new CommandFailure(exitCode.usage, `${path} is cut off: its \`[\` is never closed.`);
  if (first === '{' || first === '[') return { path, bytes, from, kind: 'objects' };
  const delimiter = delimiterOf(text);
  return { path, bytes, from, kind: 'csv', delimiter, header: text, headers: headersOf(path, text, delimiter) };
}

function beginning(path: string): { readonly bytes: number; readonly head: Buffer } {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) throw new Error('it is no file');
    const file = openSync(path, 'r');
    try {
      const head = Buffer.alloc(headSize);
      return { bytes: stats.size, head: head.subarray(0, readSync(file, head, 0, headSize, 0)) };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const because = code === 'ENOENT' ? 'there is none' : (code ?? message);
    throw new CommandFailure(exitCode.usage, `The file ${path} cannot be read: ${because}.`);
  }
}

/** The last signs of a file, blanks left out. */
function ending(path: string, bytes: number): string {
  const file = openSync(path, 'r');
  try {
    const tail = Buffer.alloc(Math.min(bytes, 1024));
    readSync(file, tail, 0, tail.length, bytes - tail.length);
    return tail.toString('utf8').trimEnd();
  } finally {
    closeSync(file);
  }
}

function headersOf(path: string, text: string, delimiter: string): readonly string[] {
  try {
    const options = { to: 1, relax_quotes: true, relax_column_count: true, skip_empty_lines: true };
    const [headers] = parse(text, { ...options, delimiter });
    if (headers !== undefined) return headers;
  } catch {
    // Said below.
  }
  throw new CommandFailure(
    exitCode.usage,
    `The first line of ${path} cannot be read: see whether its quotes are closed.`,
  );
}
