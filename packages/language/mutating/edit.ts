import type { Span } from '../problems/problem.ts';
import type { Source } from '../source.ts';

/** Another text between two indexes of a file; a byte order mark does not count. */
export type Edit = { readonly file: string; readonly from: number; readonly to: number; readonly put: string };

export function startOf(text: string, { start }: Span): number {
  return indexOf(text, start);
}

export function endOf(text: string, { end }: Span): number {
  return indexOf(text, end);
}

export function withEdit(source: Source, { from, to, put }: Edit): Source {
  const text = withoutMark(source.text);
  return { ...source, text: text.slice(0, from) + put + text.slice(to) };
}

/** The text that positions are counted in: lines end with `\n` alone. */
export function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n|\r/g, '\n');
}

function indexOf(text: string, { line, column }: Span['start']): number {
  let start = 0;
  for (let count = 1; count < line; count++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
