import type { FactValue } from '@smk/plan';

/**
 * What came out for pairs of values seen lately. Each pair has one place, which it shares with others and which the last one holds:
 * so the memory never grows, and forgets without being swept. What is kept lies flat, `each` for a place, since a lead's values
 * are anywhere in it, and every step through an object on the way is a wait for memory.
 */
export type PairMemory<T> = {
  /** The pair that holds each place: two codes beside each other. */
  readonly holders: Float64Array;
  readonly each: number;
  readonly kept: (T | null)[];
};

/** 4096 places: a few thousand values get into each other's way seldom. */
const placeBits = 12;

export function newPairMemory<T>(each: number): PairMemory<T> {
  const places = 2 ** placeBits;
  return {
    holders: new Float64Array(places * 2).fill(Number.NaN),
    each,
    kept: Array<T | null>(places * each).fill(null),
  };
}

/**
 * Where in `kept` a pair of codes has its own, if it came before and still holds its place. If it does not, it takes the place,
 * and the answer is -1: most pairs come once, and what is made for those is not worth keeping.
 */
export function keptAt<T>(memory: PairMemory<T>, first: number, second: number): number {
  const { holders, each, kept } = memory;
  // Mixes the bits: round numbers differ in few of them.
  const place = (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b)) >>> (32 - placeBits);
  if (holders[place * 2] === first && holders[place * 2 + 1] === second) return place * each;
  holders[place * 2] = first;
  holders[place * 2 + 1] = second;
  kept[place * each] = null;
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
