import { compile, format, mend, showProblem, type Source } from '@smk/language';

const years = { from: 2026, to: 2026 };

/** Reads a text as rules in every way there is. Throws what is wrong with how it was read. */
export function readSafely(text: string, mends: boolean): void {
  const source: Source = { path: 'any.smk', text };
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const { value, problems } = compile([source], { years });
  if (value === undefined && problems.length === 0) throw new Error('Neither a plan nor a problem.');
  for (const problem of problems) {
    const { start, end } = problem.span;
    const width = lines[start.line - 1]?.length;
    if (problem.span.file === '' || width === undefined || start.column < 1 || start.column > width + 2)
      throw new Error(`${problem.code} stands outside of the text: ${start.line}:${start.column}`);
    if (end.line < start.line) throw new Error(`${problem.code} ends before it starts.`);
    const shown = showProblem(problem, [source]);
    if (/undefined|NaN|\[object|Infinity/.test(shown.replaceAll(/`[^`]*`|\d+ \|.*/g, '')))
      throw new Error(`${problem.code} says: ${shown}`);
  }
  format(source);
  if (mends) mend([source], { years });
}
