import type { Word } from './words.ts';

/** Kinds of blocks whose lines are laid out one by one, though a comma at the end makes them one clause. */
const listed: ReadonlySet<string> = new Set(['list', 'lead', 'event', 'values']);

/** The clauses of a kind of block that are laid out by themselves: mostly the one that is given. */
export function partsOf(words: readonly Word[], block: string): readonly (readonly Word[])[] {
  if (!listed.has(block)) return [words];
  let depth = 0;
  const starts = words.flatMap(({ text, starts: isStart }, index) => {
    if (text === '(' || text === '{') depth++;
    if (text === ')' || text === '}') depth--;
    return index === 0 || (isStart && depth === 0 && words[index - 1]!.text === ',') ? [index] : [];
  });
  return starts.map((start, index) => words.slice(start, starts[index + 1]));
}

/** How much deeper a cell goes on after a comma outside of brackets; `null` where it is not broken at commas. */
export function hangOf(cell: readonly Word[], isFirst: boolean, block: string): number | null {
  if (listed.has(block)) return block === 'list' ? 0 : null;
  const isEnumeration = !isFirst && cell[1]?.text === ',';
  return isEnumeration ? 0 : 2;
}
