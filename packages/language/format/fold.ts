import { bracketsOf, type Brackets } from './brackets.ts';
import { authorsBreaks, type Breaks } from './breaks.ts';
import { choose, type Stretched } from './choose-breaks.ts';
import { inOneLine, type Word } from './words.ts';

/** One of the lines that a cell takes; `indent` from the cell's column. */
export type Line = {
  readonly indent: number;
  readonly text: string;
  readonly comment: string | null;
  /** A blank line stands above. */
  readonly gap: boolean;
};

/**
 * The lines of a cell: broken where the author did, and where it would go beyond `room` columns.
 * `hang` is how much deeper lines go on that follow a comma outside of brackets; `null` where such commas do not break lines.
 */
export function fold(words: readonly Word[], room: number, hang: number | null): readonly Line[] {
  const brackets = bracketsOf(words);
  let breaks = authorsBreaks(words, brackets);
  let lines = spread(words, brackets, breaks, hang);
  for (;;) {
    const more = choose(words, brackets, breaks, lines, { room, atCommas: hang !== null });
    if (more === null) return lines.flatMap((line) => written(words, line));
    breaks = more;
    lines = spread(words, brackets, breaks, hang);
  }
}

function spread(
  words: readonly Word[],
  { around, opener }: Brackets,
  { before, opened }: Breaks,
  hang: number | null,
): Stretched[] {
  // Of an opened bracket: where it closes, and where what is in it stands.
  const indents = new Map<number, number>();
  const lines: Stretched[] = [];
  let indent = 0;
  let first = 0;
  for (let index = 1; index <= words.length; index++) {
    if (words[index - 1]!.text === '(' && opened.has(index - 1)) indents.set(index - 1, indent);
    const next = index === words.length ? 0 : startsAt(index);
    if (next === null) continue;
    lines.push({ indent, first, last: index - 1 });
    [indent, first] = [next, index];
  }
  return lines;

  function startsAt(index: number): number | null {
    const own = opener.get(index);
    if (own !== undefined && opened.has(own)) return indents.get(own) ?? 0;
    const bracket = around[index]!;
    const inner = bracket === -1 ? 0 : (indents.get(bracket) ?? 0) + 2;
    const previous = words[index - 1]!.text;
    const isElement = index - 1 === bracket || (previous === ',' && around[index - 1] === bracket);
    if (bracket !== -1 && opened.has(bracket) && isElement) return inner;
    if (!before.has(index)) return null;
    return bracket === -1 && previous === ',' && hang !== null ? hang : inner + 2;
  }
}

function written(words: readonly Word[], { indent, first, last }: Stretched): readonly Line[] {
  const { above, gap } = words[first]!;
  const comments = first === 0 ? [] : above;
  const text = inOneLine(words.slice(first, last + 1));
  const lines = [
    ...comments.map((comment) => ({ text: comment, comment: null })),
    { text, comment: words[last]!.after },
  ];
  return lines.map((line, index) => ({ ...line, indent, gap: index === 0 && first > 0 && gap }));
}
