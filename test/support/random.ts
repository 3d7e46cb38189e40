/** Numbers in [0, 1) from a seed (mulberry32), and what is chosen with them: the same each time. */
export type Random = {
  below(limit: number): number;
  oneOf<T>(of: readonly T[]): T;
};

export function randomFrom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, oneOf: (of) => of[below(of.length)]! };
}
