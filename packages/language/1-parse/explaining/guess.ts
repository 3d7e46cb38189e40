import { spellingDistance } from '../../problems/spelling-distance.ts';
import { wordsOf } from './expected-words.ts';
import { isSynonym } from './synonyms.ts';
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
  const reading = guesses.filter(({ reads }) => reads).toSorted((a, b) => slipsIn(a) - slipsIn(b));
  return reading[0] ?? guesses[0] ?? null;
}

/** How much of a word was written otherwise: a slip in a long word is likelier than one in a short word. */
function slipsIn({ written, meant }: Guess): number {
  if (isSynonym(written, meant)) return 0;
  return spellingDistance(written.toLowerCase().replace(/\s+/g, ' '), meant) / meant.length;
}

function guessesAt(code: string, rule: string, place: number, reached: number): readonly Guess[] {
  const expected = wordsOf(expectedAt(code, rule, place)).filter((word) => /^[a-z]/.test(word));
  const near = expected.flatMap((meant) => nearest(code, place, meant)).toSorted((a, b) => a.distance - b.distance);
  return near.slice(0, mostTried).flatMap(({ to, meant, doubtful }) => {
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

// Doubtful is a word of the language elsewhere, or only the beginning or end of what was meant: then all must be well with the guess.
type Near = { readonly to: number; readonly meant: string; readonly distance: number; readonly doubtful: boolean };

const mostTried = 5;

/** `meant` may have been written with its words run together or torn apart. */
function nearest(code: string, place: number, meant: string): readonly Near[] {
  const count = meant.split(' ').length;
  const sizes = Array.from({ length: count + 1 }, (_, index) => index + 1);
  return sizes.flatMap((size) => {
    const written = new RegExp(`^[\\w-]+(?:\\s+[\\w-]+){${size - 1}}`).exec(code.slice(place))?.[0];
    if (written === undefined) return [];
    if (written === meant) return [];
    const distance = spellingDistance(written.toLowerCase().replace(/\s+/g, ' '), meant);
    const begun = meant.startsWith(`${written} `) || meant.endsWith(` ${written}`);
    const near = { to: place + written.length, meant, doubtful: begun || keywords.has(written) };
    // Several may begin alike: one that is all there but for a letter goes before them.
    if (begun || isSynonym(written, meant)) return [{ ...near, distance: 1.5 }];
    return distance <= Math.max(1, Math.floor(meant.length / 3)) ? [{ ...near, distance }] : [];
  });
}

function wordStarts(code: string): readonly number[] {
  return [...code.matchAll(/"(?:\\.|[^"\\])*"|[A-Za-z]\w*/g)]
    .filter(([text]) => !text.startsWith('"'))
    .map(({ index }) => index);
}
