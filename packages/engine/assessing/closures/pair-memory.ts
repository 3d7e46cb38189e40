import type { FactValue } from '@smk/plan';

/**
 * What came out for pairs of values seen lately. Each pair has one of two places beside one another, which it shares with others and which
 * the last ones hold: so the memory never grows, and forgets without being swept. A place is the codes of the pair that holds it and then
 * what is kept for it, `each` of them: a lead's values are anywhere in it, and every further place to look is a wait for memory.
 */
export type PairMemory<T> = { readonly each: number; readonly kept: (T | number | null)[] };

/** 4096 times two places: of a few thousand values hardly three get into each other's way. */
const placeBits = 12;

export function newPairMemory<T>(each: number): PairMemory<T> {
  const kept: (T | number | null)[] = [];
  for (let place = 0; place < 2 * 2 ** placeBits; place += 1) {
    kept.push(Number.NaN, Number.NaN);
    for (let index = 0; index < each; index += 1) kept.push(null);
  }
  return { each, kept };
}

/**
 * Where in `kept` a pair of codes has its own, if it came before and still holds a place. If it does not, it takes one,
 * and the answer is -1: most pairs come once, and what is made for those is not worth keeping.
 */
export function keptAt<T>({ each, kept }: PairMemory<T>, first: number, second: number): number {
  const size = each + 2;
  // Mixes the bits: round numbers differ in few of them.
  const place = (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b)) >>> (32 - placeBits);
  const at = place * size * 2;
  if (kept[at] === first && kept[at + 1] === second) return at + 2;
  const beside = at + size;
  if (kept[beside] === first && kept[beside + 1] === second) return beside + 2;
  // The one that came last moves over, and the one before it is forgotten.
  for (let index = 0; index < size; index += 1) kept[beside + index] = kept[at + index]!;
  kept[at] = first;
  kept[at + 1] = second;
  kept[at + 2] = null;
  return -1;
}

/** From here on codes stand for what is no number. */
const beyond = 2 ** 52;

/** A value as a number that no other value has; `NaN`, which holds no place, for texts, money and numbers beyond measure. */
export function codeOf(value: FactValue): number {
  if (typeof value === 'number') return value < beyond && value > -beyond ? value : Number.NaN;
  if (value === null) return beyond + 1;
  if (value === true) return beyond + 2;
  return value === false ? beyond + 3 : Number.NaN;
}
