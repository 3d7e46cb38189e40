import type { Problem } from '../../problems/problem.ts';
import { blankInName } from '../../problems/syntax.ts';
import { keywords } from '../ohm.ts';
import { matched } from '../reading/tree-of.ts';
import { isNaming } from './naming.ts';
import { insertedWords, withCommas } from './smallest-repair.ts';
import { asHint, at, mendedWith, type Found } from './unread.ts';

// What joins the parts of a clause is no part of a name.
const joints = /\b(?:after|also|because|by|every|from|means|on|then|unless|when|where|with|within)\b/;
// Nobody asks by a name alone: it is rather the end of the one before.
const asksNothing = /\bwhere\s+[a-z]\w*$/;
const mostWords = 4;

/** A name written as several words, without blanks between them all would be well. */
export function explainTorn(found: Found): Problem | null {
  const { code, rule, index, bare } = found;
  const inserted = insertedWords(found).filter((one) => !asksNothing.test(one));
  if (inserted.length > 0 || withCommas(code, rule) !== null) return null;
  const words = [...bare.matchAll(/[a-z0-9_]+/g)].map((word) => ({
    from: word.index,
    to: word.index + word[0].length,
  }));
  const here = words.findIndex(({ to }) => to > index);
  if (here === -1) return null;
  for (let count = 2; count <= mostWords; count++)
    for (let first = Math.max(0, here - count + 1); first <= here; first++) {
      const [from, to] = [words[first]!.from, words[first + count - 1]?.to];
      const text = code.slice(from, to);
      if (to === undefined || !/^[a-z]\w*(?:[ \t]+\w+)+$/.test(text)) continue;
      if (joints.test(text)) continue;
      // Only where a name is new, words of the language can be parts of it.
      if (!isNaming(code.slice(0, from)) && text.split(/\s+/).some((word) => keywords.has(word))) continue;
      const joined = text.replace(/\s+/g, '_');
      const mended = code.slice(0, from) + joined + code.slice(to);
      if (matched(mended, rule) === null) continue;
      const told = at(found, from, to - from, blankInName, { text, fixed: asHint(mended, rule) ?? joined });
      return mendedWith(told, found, from, to, joined);
    }
  return null;
}
