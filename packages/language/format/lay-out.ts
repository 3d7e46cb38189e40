import type { LogicalLine } from '../1-parse/cutting/cut-lines.ts';
import { groundOf, type Stretch } from '../1-parse/cutting/ground.ts';
import type { DeclarationText } from '../1-parse/cutting/split-declarations.ts';
import { asItStands } from './as-it-stands.ts';
import { cellsOf } from './cells.ts';
import { blockAfter, table } from './columns.ts';
import { hangOf, partsOf } from './commas.ts';
import { displayWidth } from './display-width.ts';
import { fold } from './fold.ts';
import { openBlock } from './open-block.ts';
import { reliableLines } from './reliable-lines.ts';
import type { Content, Row } from './rows.ts';
import { inOneLine, widthOf, wordsOf, type Word } from './words.ts';

/** Columns that a line has at most, where the language lets it go on in the next. */
const widest = 110;

/** The rows of a declaration; `null` where nobody can be sure which of its lines belong together: it is left as it stands. */
export function layOut(declaration: DeclarationText): readonly Row[] | null {
  const ground = groundOf(declaration);
  const lines = reliableLines(declaration, ground);
  if (lines === null) return null;
  const rows: Row[] = [];
  const open: { readonly kind: string; readonly number: number }[] = [{ kind: 'file', number: 0 }];
  let blocks = 0;
  let gap = false;
  let next = 0;
  for (const line of lines) {
    const { from, to } = extent(line);
    const { start, end } = ground.region({ from, to });
    between(start.line);
    next = end.line + 1;
    if (line.kind === 'close') close(declaration.lines[start.line]!.comment?.text ?? null);
    else place(line, { from, to }, start.line);
  }
  between(declaration.lines.length);
  return rows;

  /** Comments and blank lines up to a line of the declaration. */
  function between(line: number): void {
    for (; next < line; next++) {
      const { comment } = declaration.lines[next]!;
      if (comment === null) gap = true;
      else addComment(comment.text);
    }
  }

  function place(line: Clause, stretch: Stretch, first: number): void {
    const words = line.broken ? null : wordsOf(declaration, ground, stretch);
    if (words === null)
      add({ kind: 'as it stands', lines: asItStands(declaration, first, next, indent()), line: first });
    else if (line.inLine !== null && needsOpening(words)) placeOpened(words, line.inLine, first);
    else for (const part of partsOf(words, open.at(-1)!.kind)) addClause(part);
    if (line.opens) enter(words ? inOneLine(words) : ground.code.slice(line.head.from, line.head.to));
  }

  function placeOpened(words: readonly Word[], inner: Stretch, first: number): void {
    const block = openBlock(declaration, ground, words, inner);
    if (block === null && hasComments(words))
      return add({ kind: 'as it stands', lines: asItStands(declaration, first, next, indent()), line: first });
    if (block === null) return addClause(words);
    addClause(block.head);
    enter(inOneLine(block.head));
    for (const clause of block.clauses) addClause(clause);
    for (const comment of block.end.above) addComment(comment);
    close(block.end.after);
  }

  function needsOpening(words: readonly Word[]): boolean {
    return indent() + widthOf(words) > widest || hasComments(words);
  }

  function addClause(words: readonly Word[]): void {
    const { kind, number } = open.at(-1)!;
    const { columns, cells } = cellsOf(words, kind);
    let column = indent();
    const folded = cells.map((cell) => {
      const lines = fold(cell, columns === table ? Infinity : widest - column, hangOf(cell, column === indent(), kind));
      const last = lines.at(-1);
      if (last) column += last.indent + displayWidth(last.text) + 1;
      return lines;
    });
    for (const comment of words[0]!.above) addComment(comment);
    gap ||= words[0]!.gap;
    add({ kind: 'clause', block: number, columns, cells: folded });
  }

  function addComment(text: string): void {
    add({ kind: 'comment', text });
  }

  function add(content: Content): void {
    rows.push({ indent: indent(), gap: gap && rows.length > 0, content });
    gap = false;
  }

  function enter(head: string): void {
    open.push({ kind: blockAfter(head, open.at(-1)!.kind), number: ++blocks });
    gap = false;
  }

  function close(comment: string | null): void {
    open.pop();
    gap = false;
    const line = { indent: 0, text: '}', comment, gap: false };
    add({ kind: 'clause', block: open.at(-1)!.number, columns: null, cells: [[line]] });
  }

  function indent(): number {
    return (open.length - 1) * 2;
  }

  function extent(line: LogicalLine): Stretch {
    if (line.kind === 'close') return line.brace;
    const { from, to } = line.head;
    if (line.opens) return { from, to: ground.code.indexOf('{', to) + 1 };
    return { from, to: line.inLine ? line.inLine.to + 1 : to };
  }
}

type Clause = Extract<LogicalLine, { kind: 'clause' }>;

function hasComments(words: readonly Word[]): boolean {
  return words.some(
    ({ above, after }, index) => (index > 0 && above.length > 0) || (index < words.length - 1 && after !== null),
  );
}
