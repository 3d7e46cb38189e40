import type { Word } from './words.ts';

/**
 * The brackets of some words: for each word the bracket that it stands in (-1 for none; a bracket stands in the outer one), and
 * which bracket closes which.
 */
export type Brackets = {
  readonly around: readonly number[];
  readonly shut: ReadonlyMap<number, number>;
  readonly opener: ReadonlyMap<number, number>;
};

/** Which brackets of some words belong together. */
export function bracketsOf(words: readonly Word[]): Brackets {
  const open: number[] = [];
  const opener = new Map<number, number>();
  const around = words.map(({ text }, index) => {
    if (text === ')' || text === '}') opener.set(index, open.pop() ?? -1);
    const outer = open.at(-1) ?? -1;
    if (text === '(' || text === '{') open.push(index);
    return outer;
  });
  return { around, opener, shut: new Map([...opener].map(([end, start]) => [start, end])) };
}
