import { inOneLine } from './1-parse/reading/reading.ts';
import { scanLine } from './1-parse/cutting/scan-line.ts';
import type { Span } from './problems/problem.ts';
import type { Source } from './source.ts';

/** The author's text of a stretch, in one line and without comments; empty where the file has none. */
export function textAt(sources: readonly Source[], { file, start, end }: Span): string {
  const text = sources.find(({ path }) => path === file)?.text.replace(/^\uFEFF/, '') ?? '';
  const lines = text.split(/\r\n|\n|\r/).slice(start.line - 1, end.line);
  const code = lines.map((line, index) => {
    const to = index === end.line - start.line ? end.column - 1 : line.length;
    return scanLine(line.slice(0, to)).code.slice(index === 0 ? start.column - 1 : 0);
  });
  return inOneLine(code.join('\n'));
}

/** The author's text of a whole line. */
export function lineText(
  sources: readonly Source[],
  { file, line }: { readonly file: string; readonly line: number },
): string {
  const end = { line, column: Number.MAX_SAFE_INTEGER };
  return textAt(sources, { file, start: { line, column: 1 }, end });
}
