import type { Problem } from '../../problems/problem.ts';
import * as problem from '../../problems/syntax.ts';
import { keywords } from '../ohm.ts';
import { matched } from '../reading/tree-of.ts';
import { inOneLine } from '../reading/reading.ts';
import { guessWord } from './guess.ts';
import { isNaming } from './naming.ts';
import { reservedWords } from './reserved-words.ts';
import { spelledAsName } from './spelled-as-name.ts';
import { asHint, at, here, mendedWith, withReplaced, type Found } from './unread.ts';

/** `and` after `or`, or the other way round. */
export function explainMixed(found: Found): Problem | null {
  const other = found.word === 'and' ? 'or' : found.word === 'or' ? 'and' : null;
  if (other === null || !found.expected.includes(`\`${other}\``) || found.expected.includes(`\`${found.word}\``))
    return null;
  return here(found, problem.mixed, { first: other, second: found.word });
}

/** All would be well with a name put in. */
export function explainMissingName(found: Found): Problem | null {
  const measured = /^(measure\s+)((?:count|share|sum|median)\s+of|percentile|rate\s+from)\b/.exec(found.code);
  // What a goal measures has no name of its own.
  if (measured && found.within === 'review') {
    const [whole, word = '', of = ''] = measured;
    const fixed = withReplaced(found, 0, whole.length, `${word}some_name ${of}`);
    return at(found, word.length, of.length, problem.nameMissing, { before: of, fixed });
  }
  for (const index of placesOfName(found)) {
    const mended = `${found.code.slice(0, index)}some_name ${found.code.slice(index)}`;
    if (matched(mended, found.rule) === null) continue;
    const before = /^\S+/.exec(found.code.slice(index))![0];
    return at(found, index, before.length, problem.nameMissing, {
      before,
      fixed: asHint(mended, found.rule) ?? 'some_name',
    });
  }
  return null;
}

const typeWords = /^(?:text|email|whole|number|money|yes\/no|date|country|one)(?!\w)/;

/** Where a name may be missing: where one was expected, or before a word of the language that was read as one. */
function placesOfName({ code, index, word, expected, within }: Found): readonly number[] {
  const here = expected.includes('a name') && /^[a-z]/.test(word) ? [index] : [];
  const before = /(?<![\w"])([a-z]+)\s+$/.exec(code.slice(0, index));
  const misread = before && keywords.has(before[1]!) ? [before.index] : [];
  const isField = within === 'lead' || within === 'event data';
  return [...here, ...misread, ...(isField && typeWords.test(code) ? [0] : [])];
}

/** A word of the language where a name stands. */
export function explainTaken(found: Found): Problem | null {
  const nameFits = found.expected.includes('a name') || found.expected.includes('a value');
  if (!nameFits || !reservedWords.has(found.word) || found.word === 'and' || found.word === 'or') return null;
  return isNamed(found) ? here(found, problem.wordTaken, { word: found.word }) : null;
}

/** Whether a name of the author's own choice stands where the clause could not be read. */
function isNamed({ code, rule, index }: Found): boolean {
  const before = code.slice(0, index);
  return isNaming(before) || (rule === 'FieldInLine' && /,\s*$/.test(before));
}

/** A word that is nearly one of those that fit, and with that all would be well. */
export function explainMisread(found: Found): Problem | null {
  const guess = guessWord(found.code, found.rule, found.index);
  return guess?.reads ? explainMisspelt(found) : null;
}

/** A word that is nearly one of those that fit. */
export function explainMisspelt(found: Found): Problem | null {
  const guess = guessWord(found.code, found.rule, found.index);
  if (guess === null) return null;
  const { from, to, written, meant } = guess;
  const fixed = withReplaced(found, from, to, meant);
  const word = inOneLine(written);
  const told =
    word.toLowerCase() === meant
      ? at(found, from, to - from, problem.capitals, { text: word, fixed })
      : at(found, from, to - from, problem.misspelt, { word, meant, hint: `Write \`${fixed}\`.` });
  return mendedWith(told, found, from, to, meant);
}

/** Points that do not say in which direction they go. */
export function explainPoints(found: Found): Problem | null {
  if (!found.expected.some((one) => one.startsWith('points')) || !/^\d+$/.test(found.word)) return null;
  return here(found, problem.pointsWithoutSign, {
    text: found.word,
    fixed:
      asHint(`${found.code.slice(0, found.index)}+${found.code.slice(found.index)}`, found.rule) ?? `+${found.word}`,
  });
}

/** A name with capitals, letters beyond `a` to `z`, or dashes. */
export function explainName(found: Found): Problem | null {
  const codeFits = found.expected.includes('a value') || !found.expected.includes('a name');
  const name = spelledAsName(found.code, found.index, codeFits);
  if (name === null) return null;
  const { from, to, kind, written: text, meant } = name;
  const told = at(found, from, to - from, kind, { text, fixed: withReplaced(found, from, to, meant) });
  return mendedWith(told, found, from, to, meant);
}
