import type { Problem } from '../../problems/problem.ts';
import * as problem from '../../problems/syntax.ts';
import { inOneLine } from '../reading/reading.ts';
import { blocks, declarationSamples, type BlockWords } from '../vocabulary.ts';
import { sayExpected } from './expected-words.ts';
import {
  explainMissingName,
  explainMisread,
  explainMisspelt,
  explainMixed,
  explainName,
  explainPoints,
  explainTaken,
} from './explain-word.ts';
import { explainCurrency } from './currency-name.ts';
import { explainType } from './other-types.ts';
import { explainSeveral } from './several-clauses.ts';
import { pastWhatIsSaid } from './half-said.ts';
import { explainQuotedName } from './quoted-name.ts';
import { insertedWords, smallestRepair, withCommas } from './smallest-repair.ts';
import { findSlip } from './slips.ts';
import { explainSuperfluous } from './superfluous.ts';
import { explainTorn } from './torn-name.ts';
import { explainUnquoted } from './unquoted.ts';
import { asHint, at, findReached, here, mendedWith, type Found, type Unread } from './unread.ts';

/** Why a clause cannot be read: the one most likely reason, in the words of the rules. */
export function explain(unread: Unread): Problem {
  const found = findReached(unread);
  return (
    findSlip(found) ??
    explainMixed(found) ??
    explainSeveral(found) ??
    explainEscape(found) ??
    explainMissingName(found) ??
    explainQuotedName(found) ??
    explainSuperfluous(found) ??
    explainType(found) ??
    explainCurrency(found) ??
    explainMisread(found) ??
    explainTorn(found) ??
    explainUnquoted(found) ??
    explainTaken(found) ??
    explainMisspelt(found) ??
    explainPoints(found) ??
    explainName(found) ??
    explainLacking(found) ??
    explainUnknown(found) ??
    explainRest(pastWhatIsSaid(found))
  );
}

const explainRest = (found: Found): Problem => explainUnfinished(found) ?? explainUnexpected(found);

/** A clause whose first word is missing, where only one such word makes it readable. */
function explainLacking(found: Found): Problem | null {
  if (found.index > 0 || found.within === null || !/^[a-z]/.test(found.word)) return null;
  const [only, ...more] = insertedWords(found);
  if (only === undefined || more.length > 0) return null;
  const hint = `Write \`${asHint(only, found.rule) ?? only}\`.`;
  return here(found, problem.unexpected, { word: found.word, expected: sayExpected(found.expected), hint });
}

function explainUnknown(found: Found): Problem | null {
  if (found.within !== null) return explainUnknownClause(found, blocks[found.within]);
  if (found.index > 0) return null;
  return here(found, problem.unknownDeclaration, { word: found.word, words: Object.keys(declarationSamples) });
}

function explainUnknownClause(found: Found, { called, samples }: BlockWords): Problem | null {
  const word = /^\S+/.exec(found.code)?.[0] ?? found.word;
  const unknown = found.index === 0 ? startsWithKeyword(found.expected) : wasNobodyWhoOwes(found, word, samples);
  return unknown ? at(found, 0, word.length, problem.unknownClause, { word, called, samples }) : null;
}

function startsWithKeyword(expected: readonly string[]): boolean {
  const allWords = expected.every((one) => one.startsWith('`') || one.startsWith('points'));
  return allWords || expected.includes('`route`') || expected.includes('`measure`');
}

// A clause may start with any name where somebody owes: then its other words tell that it is none.
function wasNobodyWhoOwes({ code, bare, index, expected }: Found, word: string, samples: readonly string[]): boolean {
  const afterFirst = code.slice(0, index).trim() === word && !samples.some((sample) => sample.split(' ')[0] === word);
  const onlyOwes = expected.every((one) => ['`and`', '`owes`', '`may reject because`'].includes(one));
  return afterFirst && onlyOwes && !/\b(?:ow\w*|within|reject|because)\b/.test(bare);
}

function explainEscape(found: Found): Problem | null {
  if (!/^".*\\(?!["\\])/.test(found.word)) return null;
  const fixed = found.word.replace(/\\(["\\]?)/g, (pair, sign) => (sign === '' ? '\\\\' : pair));
  const told = here(found, problem.badEscape, { text: found.word, fixed });
  return mendedWith(told, found, found.index, found.index + found.word.length, fixed);
}

function explainUnfinished(found: Found): Problem | null {
  if (found.index < found.code.trimEnd().length) return null;
  const text = inOneLine(found.code);
  const said = text.length > 60 ? `…${text.slice(-58)}` : text;
  const args = { said, expected: sayExpected(found.expected), hint: repairOf(found) };
  return at(found, Math.max(0, found.code.length - 1), 1, problem.unfinished, args);
}

function explainUnexpected(found: Found): Problem {
  return here(found, problem.unexpected, {
    word: found.word,
    expected: sayExpected(found.expected),
    hint: repairOf(found),
  });
}

/** What could be typed: the clause with one word put in or left out if that is enough, else a sample of its kind. */
function repairOf({ code, rule, index, word, expected, within }: Found): string {
  const repair = smallestRepair(code, rule, index, index + word.length, expected);
  const line = repair === null ? null : asHint(repair, rule);
  if (line !== null) return `Write \`${line}\`.`;
  if (repair !== null && withCommas(code, rule) === repair && word !== '') return `Write \`,\` before \`${word}\`.`;
  const samples = within === null ? Object.values(declarationSamples) : blocks[within].samples;
  return `It looks like \`${mostLike(code, samples)}\`.`;
}

/** The sample that starts like the clause, and has most words in common with it. */
function mostLike(code: string, samples: readonly string[]): string {
  const [first = '', ...words] = code.split(/[\s,]+/);
  const likeness = (sample: string): number => {
    const [start = '', ...others] = sample.split(/[\s,]+/);
    const begins = start === first ? 100 : start[0] === first[0] ? 50 : 0;
    return begins + others.filter((word) => words.includes(word)).length;
  };
  return samples.toSorted((a, b) => likeness(b) - likeness(a))[0]!;
}
