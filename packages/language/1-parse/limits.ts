import { declarationTooLong, moreProblems, nestedTooDeep, tooManyDeclarations } from '../problems/limits.ts';
import type { Problem } from '../problems/problem.ts';
import type { DeclarationText } from './cutting/split-declarations.ts';

/** Bounds on what is read at all, so that no text takes long or deep: far above what people write. */
export const limits = {
  declarations: 5_000,
  lets: 500,
  lines: 10_000,
  blocks: 16,
  problemsOfOne: 100,
  problems: 500,
} as const;

const codes: readonly string[] = [nestedTooDeep, declarationTooLong, moreProblems, tooManyDeclarations].map(
  ({ code }) => code,
);

/** Whether something was not read because there is too much of it: then nothing that follows from it is worth telling. */
export function isBeyondLimits(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => codes.includes(code));
}

/** The first problems with one that says that there are more, where there are more than `most`. */
export function firstOf(problems: readonly Problem[], most: number): readonly Problem[] {
  const next = problems[most];
  return next === undefined ? problems : [...problems.slice(0, most), moreProblems(next.span, { shown: most })];
}

/** What keeps declarations from being read: that there are too many. */
export function tooMany(cuts: readonly (DeclarationText & { readonly file: string })[]): readonly Problem[] {
  const lets = cuts.filter(({ text }) => text.startsWith('let '));
  return [
    ...beyond('declarations', cuts, limits.declarations),
    ...beyond('declarations of `let`', lets, limits.lets),
  ].slice(0, 1);
}

function beyond(
  what: string,
  cuts: readonly { readonly file: string; readonly line: number }[],
  limit: number,
): readonly Problem[] {
  const next = cuts[limit];
  if (next === undefined) return [];
  const start = { line: next.line, column: 1 };
  const span = { file: next.file, start, end: { ...start, column: 2 } };
  return [tooManyDeclarations(span, { what, count: cuts.length, limit })];
}
