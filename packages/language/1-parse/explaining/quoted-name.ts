import type { Problem } from '../../problems/problem.ts';
import { nameInQuotes } from '../../problems/syntax.ts';
import { asName } from './spelled-as-name.ts';
import { asHint, here, type Found } from './unread.ts';

/** A name in quotes: the name alone is meant or, where a line is named, a name before the text. */
export function explainQuotedName(found: Found): Problem | null {
  const { code, rule, index, word, expected } = found;
  if (!expected.includes('a name') || !/^".+"$/.test(word)) return null;
  const name = asName(word.slice(1, -1).replace(/[^\p{L}\p{N}_]+/gu, '_'));
  const [before, after] = [code.slice(0, index), code.slice(index + word.length)];
  const fixed = asHint(`${before}${name} ${word}${after}`, rule) ?? asHint(`${before}${name}${after}`, rule);
  return fixed === null ? null : here(found, nameInQuotes, { text: word, fixed });
}
