import type { Ground, Stretch } from '../1-parse/cutting/ground.ts';
import type { DeclarationText } from '../1-parse/cutting/split-declarations.ts';
import { displayWidth } from './display-width.ts';

/** A word, a text in quotes, an address or a sign of a clause, and how it stands to the one before. */
export type Word = {
  readonly text: string;
  /** Columns on a screen. */
  readonly width: number;
  /** Index in the declaration's text. */
  readonly from: number;
  /** It starts a line; and above that line is a blank one. */
  readonly starts: boolean;
  readonly gap: boolean;
  /** Comments on lines of their own between the word before and this one. */
  readonly above: readonly string[];
  /** The comment that ends its line. */
  readonly after: string | null;
};

const word = /[ \t\n]*("(?:\\.|[^"\\\n])*"|<[^<>@\s]+@[^<>@\s]+>|[<>]=?(?![<>=!])|[(){},|]|[^\s"(){},|<>=!]+)/y;
// What stands between such quotes may be text with blanks of its own, a stray `@` is of an address that is none, and a comma
// between digits sets no values apart.
const doubtful = /[„“”‟«»‘’'`@]|\d,\d/;
/** More words and deeper brackets than a clause has that is read. */
const most = { words: 5_000, depth: 32 } as const;

/** The words of a stretch; `null` where something in it is none, so that blanks cannot be told from text. */
export function wordsOf(declaration: DeclarationText, ground: Ground, { from, to }: Stretch): readonly Word[] | null {
  if (doubtful.test(ground.bare.slice(from, to))) return null;
  const words: Word[] = [];
  let line = ground.region({ from, to: from }).start.line;
  for (word.lastIndex = from; word.lastIndex < to;) {
    const end = word.lastIndex;
    const text = word.exec(ground.code)?.[1];
    if (text === undefined || words.length === most.words) return null;
    const start = word.lastIndex - text.length;
    const broken = ground.code.slice(end, start).split('\n').length - 1;
    const between = words.length === 0 ? [] : declaration.lines.slice(line + 1, line + broken);
    line += broken;
    words.push({
      text,
      width: displayWidth(text),
      from: start,
      starts: words.length === 0 || broken > 0,
      gap: between.some(({ comment }) => comment === null),
      above: between.flatMap(({ comment }) => comment?.text ?? []),
      after: afterWord(declaration, line, word.lastIndex - ground.starts[line]!),
    });
  }
  return isBalanced(words) ? words : null;
}

/** True where brackets close what they open, and are not too deep; the last word may open a block. */
function isBalanced(words: readonly Word[]): boolean {
  const open: string[] = [];
  for (const { text } of words) {
    if (text === '(' || text === '{') open.push(text);
    if (open.length > most.depth) return false;
    if ((text === ')' || text === '}') && open.pop() !== (text === ')' ? '(' : '{')) return false;
  }
  return open.length === 0 || (open.length === 1 && words.at(-1)!.text === '{');
}

function afterWord({ lines }: DeclarationText, line: number, column: number): string | null {
  const { code, comment } = lines[line]!;
  return comment !== null && code.slice(column).trim() === '' ? comment.text : null;
}

/** Words in one line, single blanks between, none inside brackets and before commas. */
export function inOneLine(words: readonly Word[]): string {
  return words
    .map(({ text }, index) => (index > 0 && isApart(words[index - 1]!, words[index]!) ? ` ${text}` : text))
    .join('');
}

/** How many columns words in one line take. */
export function widthOf(words: readonly Word[]): number {
  return words.reduce((sum, one, index) => sum + one.width + (index > 0 && isApart(words[index - 1]!, one) ? 1 : 0), 0);
}

function isApart(before: Word, { text }: Word): boolean {
  return before.text !== '(' && text !== ')' && text !== ',' && !(before.text === '{' && text === '}');
}
