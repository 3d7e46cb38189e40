import { spellingDistance } from '../../problems/spelling-distance.ts';
import { wordsOf } from './expected-words.ts';
import { keywords, match, mismatchOf } from '../ohm.ts';

/** A replacement that makes more of a clause readable. */
export type Guess = {
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly meant: string;
  readonly reads: boolean;
};

/**
 * The word of the language that was probably meant at the place that could not be read, or in one of the words before it.
 * A guess counts only if the clause can be read further with it.
 */
export function guessWord(code: string, rule: string, index: number): Guess | null {
  const places = [
    index,
    ...wordStarts(code)
      .filter((start) => start < index)
      .toReversed()
      .slice(0, 4),
  ];
  const guesses = places.flatMap((place) => guessesAt(code, rule, place, index));
  return guesses.find(({ reads }) => reads) ?? guesses[0] ?? null;
}

function guessesAt(code: string, rule: string, place: number, reached: number): readonly Guess[] {
  const expected = wordsOf(expectedAt(code, rule, place)).filter((word) => /^[a-z]/.test(word));
  const near = expected
    .flatMap((meant) => nearest(code, place, meant) ?? [])
    .toSorted((a, b) => a.distance - b.distance);
  return near.slice(0, 3).flatMap(({ to, meant, doubtful }) => {
    const result = match(code.slice(0, place) + meant + code.slice(to), rule);
    const further =
      result.succeeded() || mismatchOf(result).index - meant.length > Math.max(reached, to) - (to - place);
    const sure = place === reached && !doubtful;
    return further && (sure || result.succeeded())
      ? [{ from: place, to, written: code.slice(place, to), meant, reads: result.succeeded() }]
      : [];
  });
}

// What could stand at a place is what a clause that ends there lacks.
function expectedAt(code: string, rule: string, place: number): readonly string[] {
  const result = match(code.slice(0, place), rule);
  if (result.succeeded()) return mismatchOf(match(`${code.slice(0, place)} ?`, rule)).expected;
  const { index, expected } = mismatchOf(result);
  return code.slice(index, place).trim() === '' ? expected : [];
}

// Doubtful is a word of the language elsewhere, or the beginning of what was meant: then all must be well with the guess.
type Near = { readonly to: number; readonly meant: string; readonly distance: number; readonly doubtful: boolean };

/** `meant` may have been written with its words run together or torn apart. */
function nearest(code: string, place: number, meant: string): Near | null {
  const count = meant.split(' ').length;
  const sizes = [count, count - 1, count + 1].filter((size) => size > 0);
  const found = sizes.flatMap((size) => {
    const written = new RegExp(`^[\\w-]+(?:\\s+[\\w-]+){${size - 1}}`).exec(code.slice(place))?.[0];
    if (written === undefined) return [];
    if (written === meant) return [];
    const distance = spellingDistance(written.toLowerCase().replace(/\s+/g, ' '), meant);
    const begun = meant.startsWith(`${written} `);
    return [
      { to: place + written.length, meant, distance: begun ? 1 : distance, doubtful: begun || keywords.has(written) },
    ];
  });
  const best = found.toSorted((a, b) => a.distance - b.distance)[0];
  return best && best.distance <= Math.max(1, Math.floor(meant.length / 3)) ? best : null;
}

function wordStarts(code: string): readonly number[] {
  return [...code.matchAll(/"(?:\\.|[^"\\])*"|[A-Za-z]\w*/g)]
    .filter(([text]) => !text.startsWith('"'))
    .map(({ index }) => index);
}

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
  const readable = (text: string): boolean => match(text, rule).succeeded();
  const before = code.slice(0, index).trimEnd();
  const words = wordsOf(expected);
  const inserted = words.map((word) => joined(before, word, code.slice(index))).filter(readable);
  if (inserted.length > 0) return inserted.length === 1 ? inserted[0]! : null;
  const apart = withCommas(code, rule);
  if (apart !== null) return apart;
  if (to === index) return before.endsWith(',') && readable(before.slice(0, -1)) ? before.slice(0, -1) : null;
  const replaced = words.map((word) => joined(before, word, code.slice(to))).filter(readable);
  if (replaced.length > 0) return replaced.length === 1 ? replaced[0]! : null;
  const without = joined(before, '', code.slice(to));
  return readable(without) ? without : null;
}

const mostCommas = 20;

/** The clause with a comma wherever one is all that is missing, if it can then be read. */
function withCommas(code: string, rule: string): string | null {
  let text = code;
  for (let count = 0; count <= mostCommas; count++) {
    const result = match(text, rule);
    if (result.succeeded()) return text;
    const { index, expected } = mismatchOf(result);
    if (index >= text.length || !wordsOf(expected).includes(',')) return null;
    text = joined(text.slice(0, index).trimEnd(), ',', text.slice(index));
  }
  return null;
}

function joined(before: string, word: string, after: string): string {
  const tight = word === ',' || word === ')' ? '' : ' ';
  return `${before}${tight}${word} ${after.trimStart()}`.trim().replace(/ {2,}/g, ' ');
}
