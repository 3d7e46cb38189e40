import type { Source } from '../source.ts';
import type { Problem } from './problem.ts';

/** A problem as people read it: code and title, place, the line with the place marked, what is so, and what could be typed. */
export function showProblem(problem: Problem, sources: readonly Source[]): string {
  const { code, title, severity, span, sentence, hint } = problem;
  const { file, start } = span;
  const shown = [
    `${code} ${severity}: ${title}`,
    `  ${file}:${start.line}:${start.column}`,
    ...excerpt(problem, sources),
    '',
    `  ${sentence}`,
  ];
  return [...shown, ...(hint === null ? [] : [`  ${hint}`]), ''].join('\n');
}

/** Signs of a line that are shown at most. */
const widest = 160;

function excerpt({ span }: Problem, sources: readonly Source[]): string[] {
  const text = sources.find(({ path }) => path === span.file)?.text;
  const line = text?.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)[span.start.line - 1];
  if (line === undefined) return [];
  const number = String(span.start.line);
  const end = span.end.line === span.start.line ? span.end.column : line.trimEnd().length + 1;
  const before = line.slice(0, span.start.column - 1);
  const marked = line.slice(span.start.column - 1, Math.max(end - 1, span.start.column));
  const margin = ' '.repeat(number.length);
  // Tabs stay tabs, so that the marks stand below what they mean.
  const marks = before.replace(/[^\t]/gu, ' ') + '^'.repeat(Math.max(1, marked.replace(/[^]/gu, '^').length));
  if (line.length <= widest) return ['', `  ${number} | ${harmless(line)}`, `  ${margin} | ${marks}`];
  return [
    '',
    ...around(line, before.length, marked.length).map((part, index) => `  ${index === 0 ? number : margin} | ${part}`),
  ];
}

/** What is around a place in a line that is too long to be shown whole, and the marks below it. */
function around(line: string, place: number, long: number): readonly [string, string] {
  const from = Math.max(0, Math.min(place - widest / 2, line.length - widest));
  const part = line.slice(from, from + widest).replaceAll('\t', ' ');
  const start = from === 0 ? '' : '…';
  const end = from + widest < line.length ? '…' : '';
  const marks =
    ' '.repeat(start.length + place - from) + '^'.repeat(Math.max(1, Math.min(long, from + widest - place)));
  return [start + harmless(part) + end, marks];
}

// A file may hold signs that move the cursor or turn the direction of writing.
function harmless(line: string): string {
  return line.replace(/(?!\t)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '·');
}
