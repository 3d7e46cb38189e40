import type { Problem } from '../../problems/problem.ts';
import { textUnquoted } from '../../problems/syntax.ts';
import { keywords } from '../ohm.ts';
import { matched } from '../reading/tree-of.ts';
import { insertedWords } from './smallest-repair.ts';
import { asHint, at, mendedWith, type Found } from './unread.ts';

const mostWords = 8;

/** A text that lacks its quotes: up to where the clause can be read with them. */
export function explainUnquoted(found: Found): Problem | null {
  const { code, rule, index, word } = found;
  if (!textFits(found) || insertedWords(found).length > 0) return null;
  const stretch = /^[^\s,{}()<>"#]+(?:[ \t]+[^\s,{}()<>"#]+)*/.exec(code.slice(index))?.[0] ?? '';
  const words = stretch.split(/(?=[ \t])/);
  for (let count = Math.min(words.length, mostWords); count > 0; count--) {
    const text = words.slice(0, count).join('');
    const mended = `${code.slice(0, index)}"${text}"${code.slice(index + text.length)}`;
    if (!/^\p{L}/u.test(word) || matched(mended, rule) === null) continue;
    const told = at(found, index, text.length, textUnquoted, { text, fixed: asHint(mended, rule) ?? `"${text}"` });
    return mendedWith(told, found, index, index + text.length, `"${text}"`);
  }
  return null;
}

/** Whether a text has to stand here; where it only may, or another value, a capital tells that one was meant. */
function textFits({ code, rule, index, expected, word }: Found): boolean {
  const isCapital = /^\p{Lu}\p{L}*\p{Ll}/u.test(word);
  // A list is looked into by names, a text by texts.
  const looksInto = /\bcontains\s+$/.test(code.slice(0, index));
  if (expected.includes('a value')) return isCapital && (rule.startsWith('Assignment') || looksInto);
  if (!expected.includes('a text in quotes')) return false;
  return isCapital || ((expected.length === 1 || !keywords.has(word)) && matched(code.slice(0, index), rule) === null);
}
