import type { ProblemCode, Severity } from '../problem.ts';

/** Rules that stand beside the little company, and take the place of its declarations of the same names. */
export type Example = {
  readonly text: string;
  /** Files of lists by path. */
  readonly lists?: Readonly<Record<string, string>>;
  /** Declarations of the little company that are left out, by how they start. */
  readonly without?: readonly string[];
  /** The text in full, where it is too long to be shown; `text` says what it is. */
  readonly whole?: () => string;
  /** What rules that trip it cannot but trip too. */
  readonly besides?: readonly ProblemCode[];
};

/** What a page says of a kind of problem besides its code and title. */
type PageText = {
  /** In the words of those who write rules: why this is refused, or why one is warned. */
  readonly why: string;
  /** The smallest rules that trip it, and nothing else. */
  readonly wrong: Example;
  /** The same, mended. */
  readonly right: Example;
};

/** The pages of a group of problems, by their codes. */
export type PageTexts = Readonly<Partial<Record<ProblemCode, PageText>>>;

/** All that is known of a kind of problem. */
export type Page = PageText & { readonly code: ProblemCode; readonly title: string; readonly severity: Severity };
