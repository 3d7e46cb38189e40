import type { MatchResult } from 'ohm-js';
import { mendedBy, type Problem } from '../../problems/problem.ts';
import type { Ground, Stretch } from '../cutting/ground.ts';
import { match, mismatchOf, type Mismatch } from '../ohm.ts';
import { matched } from '../reading/tree-of.ts';
import { inOneLine } from '../reading/reading.ts';
import type { BlockKind } from '../vocabulary.ts';

/** A clause that its rule does not match. */
export type Unread = {
  readonly ground: Ground;
  readonly stretch: Stretch;
  readonly rule: string;
  /** The kind of block it stands in; `null` for the head of a declaration. */
  readonly within: BlockKind | null;
  readonly result: MatchResult;
};

/** The same with its text, and the word at the index that could not be read. */
export type Found = Unread & Mismatch & { readonly code: string; readonly bare: string; readonly word: string };

/** Looks at the place that a clause could be read up to. */
export function findReached(unread: Unread): Found {
  const { ground, stretch, result } = unread;
  const code = ground.code.slice(stretch.from, stretch.to);
  const bare = ground.bare.slice(stretch.from, stretch.to);
  const { index, expected: directly } = mismatchOf(result);
  const word = wordAt.exec(code.slice(index))?.[0] ?? '';
  // After any new name it fits, and what is missing there is hardly ever what the name was before.
  const isFormer = word.startsWith('for');
  const all = new Set([...directly, ...afterBlank(code, unread.rule, index)]);
  const expected = [...all].filter((one) => isFormer || one !== '`formerly`');
  return { ...unread, code, bare, index, expected, word };
}

/** What may follow a word, Ohm tells only where a blank follows it. */
function afterBlank(code: string, rule: string, index: number): readonly string[] {
  if (index === 0 || /\s/.test(code[index - 1]!) || index >= code.length) return [];
  const apart = mismatchOf(match(`${code.slice(0, index)} ${code.slice(index)}`, rule));
  return apart.index === index + 1 ? apart.expected : [];
}

const wordAt = /^(?:"(?:\\.|[^"\\])*"|[\w\u00AA-\uFFFD]+(?:[-./:][\w\u00AA-\uFFFD]+)*|\S)/;

const longestHint = 100;

/** A clause in one line, if it can be read and is short enough to be shown. */
export function asHint(text: string, rule: string): string | null {
  const line = inOneLine(text);
  return line.length <= longestHint && matched(text, rule) !== null ? line : null;
}

/** The clause with a part replaced, as a hint; the replacement alone if that does not make it readable. */
export function withReplaced({ code, rule }: Found, from: number, to: number, put: string): string {
  return asHint(code.slice(0, from) + put + code.slice(to), rule) ?? put;
}

/** A problem that is mended for sure by a part of the clause replaced, where the clause can then be read beyond that part. */
export function mendedWith(problem: Problem, found: Found, from: number, to: number, put: string): Problem {
  const { ground, stretch, code, rule } = found;
  const result = match(code.slice(0, from) + put + code.slice(to), rule);
  if (result.failed() && mismatchOf(result).index <= from + put.length) return problem;
  return mendedBy(problem, ground.span({ from: stretch.from + from, to: stretch.from + to }), put);
}

type Make<Args> = (span: Problem['span'], args: Args) => Problem;

/** A problem at the word that could not be read. */
export function here<Args>(found: Found, make: Make<Args>, args: Args): Problem {
  return at(found, found.index, found.word.length, make, args);
}

/** A problem at a part of the clause. */
export function at<Args>(
  { ground, stretch }: Found,
  index: number,
  length: number,
  make: Make<Args>,
  args: Args,
): Problem {
  const from = Math.min(stretch.from + index, stretch.to);
  return make(ground.span({ from, to: Math.max(from + 1, from + length) }), args);
}
