import type { MatchResult } from 'ohm-js';
import type { Problem } from '../problems/problem.ts';
import * as problem from '../problems/syntax.ts';
import { sayExpected } from './expected-words.ts';
import type { Ground, Stretch } from './ground.ts';
import { guessWord, smallestRepair } from './guess.ts';
import { ofLater } from './later.ts';
import { match, mismatchOf, type Mismatch } from './ohm.ts';
import { inOneLine } from './reading.ts';
import { reservedWords } from './reserved-words.ts';
import { findSlip } from './slips.ts';
import { spelledAsName } from './spelled-as-name.ts';
import { blocks, declarationSamples, laterDeclarations, type BlockKind } from './vocabulary.ts';

/** A clause that its rule does not match. */
export type Unread = {
  readonly ground: Ground;
  readonly stretch: Stretch;
  readonly rule: string;
  /** The kind of block it stands in; `null` for the head of a declaration. */
  readonly within: BlockKind | null;
  readonly result: MatchResult;
};

type Found = Unread & Mismatch & { readonly code: string; readonly bare: string; readonly word: string };

const longestHint = 100;

/** Why a clause cannot be read: the one most likely reason, in the words of the rules. */
export function explain(unread: Unread): Problem {
  const { ground, stretch, rule, result } = unread;
  const code = ground.code.slice(stretch.from, stretch.to);
  const { index, expected } = mismatchOf(result);
  const word =
    /^(?:"(?:\\.|[^"\\])*"|[\w\u00AA-\uFFFD]+(?:[-./:][\w\u00AA-\uFFFD]+)*|\S)/.exec(code.slice(index))?.[0] ?? '';
  const found: Found = { ...unread, code, bare: ground.bare.slice(stretch.from, stretch.to), index, expected, word };
  return (
    explainLater(found) ??
    findSlip(ground, stretch, rule) ??
    explainMixed(found) ??
    explainMissingName(found) ??
    explainTaken(found) ??
    explainMisspelt(found) ??
    explainPoints(found) ??
    explainName(found) ??
    explainUnknown(found) ??
    explainUnfinished(found) ??
    explainUnexpected(found)
  );
}

function explainLater(found: Found): Problem | null {
  const first = /^\w+/.exec(found.bare)?.[0] ?? '';
  if (found.within === null && laterDeclarations.includes(first))
    return at(found, 0, first.length, problem.ofLaterVersion, { what: first });
  const later = ofLater(found.bare);
  return later && at(found, later.index, later.text.length, problem.ofLaterVersion, { what: inOneLine(later.text) });
}

function explainMixed(found: Found): Problem | null {
  const other = found.word === 'and' ? 'or' : found.word === 'or' ? 'and' : null;
  if (other === null || !found.expected.includes(`\`${other}\``) || found.expected.includes(`\`${found.word}\``))
    return null;
  return here(found, problem.mixed, { first: other, second: found.word });
}

function explainMissingName(found: Found): Problem | null {
  if (!found.expected.includes('a name') || !/^[a-z]/.test(found.word)) return null;
  const fixed = inOneLine(`${found.code.slice(0, found.index)}some_name ${found.code.slice(found.index)}`);
  return match(fixed, found.rule).succeeded() ? here(found, problem.nameMissing, { before: found.word, fixed }) : null;
}

function explainPoints(found: Found): Problem | null {
  if (!found.expected.some((one) => one.startsWith('points')) || !/^\d+$/.test(found.word)) return null;
  return here(found, problem.pointsWithoutSign, {
    text: found.word,
    fixed: readable(found, found.index, 0, '+') ?? `+${found.word}`,
  });
}

/** The clause in one line with a part replaced, if it can be read then and is short enough to be shown. */
function readable({ code, rule }: Found, from: number, length: number, put: string): string | null {
  const text = code.slice(0, from) + put + code.slice(from + length);
  const line = inOneLine(text);
  return line.length <= longestHint && match(text, rule).succeeded() ? line : null;
}

function explainTaken(found: Found): Problem | null {
  const nameFits = found.expected.includes('a name') || found.expected.includes('a value');
  if (!nameFits || !reservedWords.has(found.word) || found.word === 'and' || found.word === 'or') return null;
  return here(found, problem.wordTaken, { word: found.word });
}

function explainMisspelt(found: Found): Problem | null {
  const guess = guessWord(found.code, found.rule, found.index);
  if (guess === null) return null;
  const { from, to, written, meant } = guess;
  const fixed = readable(found, from, to - from, meant) ?? meant;
  const word = inOneLine(written);
  if (word.toLowerCase() === meant) return at(found, from, to - from, problem.capitals, { text: word, fixed });
  return at(found, from, to - from, problem.misspelt, { word, meant, hint: `Write \`${fixed}\`.` });
}

function explainName(found: Found): Problem | null {
  const name = spelledAsName(found.code, found.index);
  if (name === null) return null;
  const { from, to, kind, written: text, meant } = name;
  return at(found, from, to - from, kind, { text, fixed: readable(found, from, to - from, meant) ?? meant });
}

function explainUnknown(found: Found): Problem | null {
  if (found.within === null)
    return found.index === 0
      ? here(found, problem.unknownDeclaration, { word: found.word, words: Object.keys(declarationSamples) })
      : null;
  const { called, samples } = blocks[found.within];
  const first = /^\S+/.exec(found.code)?.[0] ?? found.word;
  // A clause may start with any name where somebody owes: then its other words tell that it is none.
  const second =
    found.code.slice(0, found.index).trim() === first && !samples.some((sample) => sample.split(' ')[0] === first);
  const onlyOwes =
    second &&
    !/\b(?:ow\w*|within|reject|because)\b/.test(found.bare) &&
    found.expected.every((one) => ['`and`', '`owes`', '`may reject because`'].includes(one));
  const unknown =
    found.index === 0
      ? found.expected.every((one) => one.startsWith('`') || one.startsWith('points')) ||
        found.expected.includes('`route`')
      : onlyOwes;
  return unknown ? at(found, 0, first.length, problem.unknownClause, { word: first, called, samples }) : null;
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
  const line = repair === null ? null : inOneLine(repair);
  if (line !== null && line.length <= longestHint) return `Write \`${line}\`.`;
  const first = /^\S+/.exec(code)?.[0] ?? '';
  const samples = within === null ? Object.values(declarationSamples) : blocks[within].samples;
  const sample =
    samples.find((one) => one.startsWith(`${first} `)) ?? samples.find((one) => one[0] === first[0]) ?? samples[0]!;
  return `It looks like \`${sample}\`.`;
}

type Make<Args> = (span: Problem['span'], args: Args) => Problem;

function here<Args>(found: Found, make: Make<Args>, args: Args): Problem {
  return at(found, found.index, found.word.length, make, args);
}

function at<Args>({ ground, stretch }: Found, index: number, length: number, make: Make<Args>, args: Args): Problem {
  const from = Math.min(stretch.from + index, stretch.to);
  return make(ground.span({ from, to: Math.max(from + 1, from + length) }), args);
}
