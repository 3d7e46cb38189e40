/** A place in a file: both from 1; columns count UTF-16 code units, as editors do. */
export type Position = { readonly line: number; readonly column: number };

/** A stretch of a file; `end` is the first position after it. */
export type Span = { readonly file: string; readonly start: Position; readonly end: Position };

export type Severity = 'error' | 'warning';

export type ProblemCode = `SMK${number}`;

/** An edit that surely mends a problem, made without asking: `text` takes the place of `span`. */
export type Fix = { readonly span: Span; readonly text: string };

/** Something that the rule author should change, in the author's words: collected, never thrown. */
export type Problem = {
  readonly code: ProblemCode;
  readonly title: string;
  readonly severity: Severity;
  readonly span: Span;
  /** What is so, in one sentence, with the author's own text in backticks. */
  readonly sentence: string;
  /** What could be typed as it stands, or `null` where only the author can know. */
  readonly hint: string | null;
  /** What mends it, where that is certain. */
  readonly fix: Fix | null;
};

/** What a phase made, and what was wrong; `value` is absent when any problem is an error. */
export type Outcome<T> = { readonly value?: T; readonly problems: readonly Problem[] };

/** A problem with the edit that mends it. */
export function mendedBy(problem: Problem, span: Span, text: string): Problem {
  return { ...problem, fix: { span, text } };
}

/** True if one of the problems keeps the rules from being used. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** The problems by file, then by place, each place and code once. */
export function ordered(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.toSorted(byPlace).filter(({ code, span }) => {
    const key = `${code} ${span.file} ${span.start.line} ${span.start.column}`;
    return !seen.has(key) && seen.add(key);
  });
}

function byPlace(a: Problem, b: Problem): number {
  if (a.span.file !== b.span.file) return a.span.file < b.span.file ? -1 : 1;
  return a.span.start.line - b.span.start.line || a.span.start.column - b.span.start.column;
}
