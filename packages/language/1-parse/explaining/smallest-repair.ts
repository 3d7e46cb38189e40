import { match, mismatchOf } from '../ohm.ts';
import { matched } from '../reading/tree-of.ts';
import { wordsOf } from './expected-words.ts';

/** The clause with one word put in that fits where it could not be read, for each such word with which it can be. */
export function insertedWords({ code, rule, index, expected }: Reached): readonly string[] {
  const before = code.slice(0, index).trimEnd();
  return wordsOf(expected)
    .map((word) => joined(before, word, code.slice(index)))
    .filter((text) => matched(text, rule) !== null);
}

type Reached = {
  readonly code: string;
  readonly rule: string;
  readonly index: number;
  readonly expected: readonly string[];
};

// Where many words fit, one that happens to be readable is hardly what was meant.
const mostReplacing = 3;

/**
 * The clause with the smallest change that makes it readable, if there is only one such: a word put in, one put in the place
 * of what stands there, or that left out.
 */
export function smallestRepair(
  code: string,
  rule: string,
  index: number,
  to: number,
  expected: readonly string[],
): string | null {
  const readable = (text: string): boolean => matched(text, rule) !== null;
  const before = code.slice(0, index).trimEnd();
  const words = wordsOf(expected);
  const atEnd = index >= code.trimEnd().length;
  const inserted = atEnd && words.length > 1 ? [] : insertedWords({ code, rule, index, expected });
  if (inserted.length > 0) return inserted.length === 1 ? inserted[0]! : listedComma({ code, rule, index, expected });
  const apart = withCommas(code, rule);
  if (apart !== null) return apart;
  if (to === index) return before.endsWith(',') && readable(before.slice(0, -1)) ? before.slice(0, -1) : null;
  const replaced = (words.length > mostReplacing ? [] : words)
    .map((word) => joined(before, word, code.slice(to)))
    .filter(readable);
  if (replaced.length > 0) return replaced.length === 1 ? replaced[0]! : null;
  // Without it the clause would say the opposite.
  if (/^(?:no|none|not|unless)$/.test(code.slice(index, to))) return null;
  const without = joined(before, '', code.slice(to));
  return readable(without) ? without : null;
}

/** Where a comma fits among other words, and values that commas set apart stand around: a comma is what lacks. */
function listedComma({ code, rule, index, expected }: Reached): string | null {
  if (!expected.includes('`,`') || !/^[^()]*,|,[^()]*$|"\s*$/.test(`${code.slice(0, index)}${code.slice(index)}`))
    return null;
  const text = joined(code.slice(0, index).trimEnd(), ',', code.slice(index));
  return matched(text, rule) !== null ? text : null;
}

const mostCommas = 20;

/** The clause with a comma wherever one is all that is missing, if it can then be read. */
export function withCommas(code: string, rule: string): string | null {
  let text = code;
  for (let count = 0; count <= mostCommas; count++) {
    if (matched(text, rule) !== null) return text;
    const { index, expected } = mismatchOf(match(text, rule));
    if (index >= text.length || !wordsOf(expected).includes(',')) return null;
    text = joined(text.slice(0, index).trimEnd(), ',', text.slice(index));
  }
  return null;
}

function joined(before: string, word: string, after: string): string {
  const tight = word === ',' || word === ')' ? '' : ' ';
  return `${before}${tight}${word} ${after.trimStart()}`.trim().replace(/ {2,}/g, ' ');
}
