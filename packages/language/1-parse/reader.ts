import type { Problem } from '../problems/problem.ts';
import { asName } from './explaining/spelled-as-name.ts';
import type { Ground, Stretch } from './cutting/ground.ts';
import type { RawBlock } from './cutting/nest-blocks.ts';

/** The reading of one declaration: its text, what is wrong so far, the words of what cannot be read, and in how many
 * blocks the clause stands that is read. `quick` asks only whether something is wrong.
 */
export type Reader = {
  readonly ground: Ground;
  readonly problems: Problem[];
  readonly unreadable: string[];
  depth: number;
  readonly quick: boolean;
};

/** The author's text. */
export function textOf({ ground }: Reader, { from, to }: Stretch): string {
  return ground.code.slice(from, to);
}

/** Keeps the words of what cannot be read, and the names that they were likely meant to be. */
export function giveUp(reader: Reader, stretch: Stretch): void {
  const text = textOf(reader, stretch);
  const misspelt = (text.match(/[A-Za-z_\u00AA-\uFFFD][\w\u00AA-\uFFFD-]*/g) ?? []).map(asName);
  for (const words of [text.match(/[a-z]\w*/g) ?? [], misspelt, torn(text)])
    for (const word of words) reader.unreadable.push(word);
}

// Blanks or quotes in a name are a slip, and such names are not long.
const mostTorn = 4;

/** Names whose parts may have been written as words of their own. */
function torn(text: string): readonly string[] {
  return (text.match(/\w+(?:[ \t]+\w+)+/g) ?? []).flatMap((stretch) => {
    const words = stretch.toLowerCase().split(/\s+/);
    return words.flatMap((_, from) =>
      Array.from({ length: mostTorn - 1 }, (_none, more) => words.slice(from, from + more + 2).join('_')),
    );
  });
}

/** Keeps the words of a block that has nowhere to stand. */
export function giveUpBlock(reader: Reader, block: RawBlock): void {
  if (block.kind === 'in line') return giveUp(reader, block.stretch);
  for (const clause of block.clauses) {
    giveUp(reader, clause.head);
    if (clause.block) giveUpBlock(reader, clause.block);
  }
}
