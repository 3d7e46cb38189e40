import type { Brackets } from './brackets.ts';
import { isJoint, type Breaks } from './breaks.ts';
import { widthOf, type Word } from './words.ts';

/** A line's words, before its text is made. */
export type Stretched = { readonly indent: number; readonly first: number; readonly last: number };

/** More breaks for the lines that go beyond `room` columns; `null` where there is nothing to be done. */
export function choose(
  words: readonly Word[],
  brackets: Brackets,
  breaks: Breaks,
  lines: readonly Stretched[],
  { room, atCommas }: { readonly room: number; readonly atCommas: boolean },
): Breaks | null {
  const before = new Set(breaks.before);
  const opened = new Set(breaks.opened);
  for (const line of lines) {
    if (line.indent + widthOf(words.slice(line.first, line.last + 1)) > room) breakUp(line);
  }
  return before.size + opened.size > breaks.before.size + breaks.opened.size ? { before, opened } : null;

  // At `and` and `or` if there are any, else in the widest bracket, else after commas.
  function breakUp(line: Stretched): void {
    const level = brackets.around[line.first]!;
    const here = indexes(line).filter((index) => brackets.around[index] === level);
    const joints = here.filter((index) => index > line.first && isJoint(words, index) && joins(level, index));
    for (const index of joints) before.add(index);
    if (joints.length > 0) return;
    const widest = here.filter((index) => isDivided(index)).toSorted((a, b) => widthIn(b) - widthIn(a))[0];
    if (widest !== undefined) opened.add(widest);
    else if (level === -1 && atCommas) for (const index of afterCommas(line, here)) before.add(index);
  }

  function joins(level: number, index: number): boolean {
    return level !== -1 || words.slice(0, index).some(({ text }) => /^(?:when|where|while|unless|until)$/.test(text));
  }

  function isDivided(open: number): boolean {
    if (words[open]!.text !== '(' || opened.has(open)) return false;
    return brackets.around.some(
      (outer, index) => outer === open && (words[index]!.text === ',' || isJoint(words, index)),
    );
  }

  function widthIn(open: number): number {
    return widthOf(words.slice(open, (brackets.shut.get(open) ?? open) + 1));
  }

  function afterCommas(line: Stretched, here: readonly number[]): number[] {
    const starts = here.filter((index) => index > line.first && words[index - 1]!.text === ',');
    const ends = [...starts.slice(1), line.last + 1];
    let from = line.first;
    return starts.filter((start, which) => {
      if (line.indent + widthOf(words.slice(from, ends[which])) <= room) return false;
      from = start;
      return true;
    });
  }
}

function indexes({ first, last }: Stretched): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
