import type { Problem, ProblemCode, Severity, Span } from './problem.ts';

/** The words of one problem: what is so, and what could be typed instead. */
export type Words = { readonly sentence: string; readonly hint: string | null };

/** A kind of problem: called with a place and what its words speak of, it makes the problem. */
export type ProblemKind<Args> = {
  (span: Span, args: Args): Problem;
  readonly code: ProblemCode;
  readonly title: string;
  readonly severity: Severity;
};

/**
 * Defines a kind of problem: its code, its short title and its words live here and nowhere else.
 * Codes: 1xxx syntax, 2xxx names, 3xxx types and units, 4xxx logic, 5xxx style, 6xxx tests.
 */
export function problemKind<Args = void>(
  code: ProblemCode,
  title: string,
  words: (args: Args) => Words,
  severity: Severity = 'error',
): ProblemKind<Args> {
  const make = (span: Span, args: Args): Problem => ({
    code,
    title,
    severity,
    span,
    ...words(args),
    fix: null,
  });
  return Object.assign(make, { code, title, severity });
}
