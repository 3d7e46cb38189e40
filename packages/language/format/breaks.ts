import type { Brackets } from './brackets.ts';
import type { Word } from './words.ts';

/** Where lines start, and which brackets stand open over several lines, by the index of their words. */
export type Breaks = { readonly before: ReadonlySet<number>; readonly opened: ReadonlySet<number> };

/** Lines start where the author started one, as far as the language lets a clause go on there. */
export function authorsBreaks(words: readonly Word[], { around, opener }: Brackets): Breaks {
  const before = new Set<number>();
  const opened = new Set<number>();
  words.forEach((word, index) => {
    if (index === 0 || !word.starts) return;
    let bracket = opener.get(index) ?? around[index]!;
    if (isInBlock(bracket)) return;
    const needed = word.above.length > 0 || words[index - 1]!.after !== null;
    if (bracket === -1 || needed || isJoint(words, index)) before.add(index);
    for (; bracket !== -1; bracket = around[bracket]!) opened.add(bracket);
  });
  return { before, opened };

  // A block on one line stays on one line here.
  function isInBlock(bracket: number): boolean {
    return bracket !== -1 && (words[bracket]!.text === '{' || isInBlock(around[bracket]!));
  }
}

/** True for an `and` or `or` that joins conditions; not for that of `between 1 and 2`. */
export function isJoint(words: readonly Word[], index: number): boolean {
  const { text } = words[index]!;
  if (text === 'or') return true;
  return text === 'and' && words[index - 2]?.text !== 'between' && words[index - 3]?.text !== 'between';
}
