import type { Problem } from '../problems/problem.ts';
import type { Ground, Stretch } from './cutting/ground.ts';
import type { RawBlock } from './cutting/nest-blocks.ts';

/** The reading of one declaration: its text, what is wrong so far, and the words of what cannot be read. */
export type Reader = { readonly ground: Ground; readonly problems: Problem[]; readonly unreadable: string[] };

/** The author's text. */
export function textOf({ ground }: Reader, { from, to }: Stretch): string {
  return ground.code.slice(from, to);
}

/** Keeps the words of what cannot be read. */
export function giveUp(reader: Reader, stretch: Stretch): void {
  reader.unreadable.push(...(textOf(reader, stretch).match(/[a-z]\w*/g) ?? []));
}

/** Keeps the words of a block that has nowhere to stand. */
export function giveUpBlock(reader: Reader, block: RawBlock): void {
  if (block.kind === 'in line') return giveUp(reader, block.stretch);
  for (const clause of block.clauses) {
    giveUp(reader, clause.head);
    if (clause.block) giveUpBlock(reader, clause.block);
  }
}
