import { widest } from './widest.ts';
import { displayWidth } from './display-width.ts';
import type { Line } from './fold.ts';
import { table } from './columns.ts';
import type { Content, Row } from './rows.ts';

type Clause = Extract<Content, { kind: 'clause' }>;
type Written = { readonly indent: number; readonly text: string; readonly comment: string | null };

/** The text of rows, clauses of a kind in columns, comments at the ends of neighbouring lines below each other. */
export function render(rows: readonly Row[]): string {
  const starts = startsOf(rows);
  const lines = rows.flatMap((row, index): Written[] => {
    const blank = row.gap ? [blankLine] : [];
    return [...blank, ...write(row, starts.get(index) ?? [])];
  });
  return withComments(lines).join('\n');
}

const blankLine: Written = { indent: 0, text: '', comment: null };

function write({ indent, content }: Row, starts: readonly number[]): readonly Written[] {
  const margin = ' '.repeat(indent);
  if (content.kind === 'comment') return [{ indent, text: margin + content.text, comment: null }];
  if (content.kind === 'as it stands') return content.lines.map((text) => ({ indent, text, comment: null }));
  const lines: Written[] = [];
  let from = indent;
  let text = margin;
  let comment: string | null = null;
  content.cells.forEach((cell, index) => {
    const [first, ...others] = cell;
    if (first === undefined) return;
    const start = indent + (starts[index] ?? 0);
    // After a cell of several lines the columns are no help any more.
    const least = text === margin ? 0 : 1;
    const blanks = lines.length > 0 ? least : Math.max(least, start - displayWidth(text));
    text += ' '.repeat(blanks);
    const column = displayWidth(text);
    text += first.text;
    comment = first.comment;
    for (const line of others) {
      lines.push({ indent: from, text, comment });
      if (line.gap) lines.push(blankLine);
      from = column + line.indent;
      text = ' '.repeat(from) + line.text;
      comment = line.comment;
    }
  });
  return [...lines, { indent: from, text, comment }];
}

/** Where the columns start, from the indentation, of each clause that stands in columns. */
function startsOf(rows: readonly Row[]): ReadonlyMap<number, readonly number[]> {
  const starts = new Map<number, readonly number[]>();
  let section: { readonly index: number; readonly clause: Clause }[] = [];
  const end = (): void => {
    const found = columnStarts(section.map(({ clause }) => clause));
    for (const { index } of section) starts.set(index, found);
    section = [];
  };
  rows.forEach(({ content, gap }, index) => {
    if (gap) end();
    if (content.kind === 'comment') return;
    const last = section.at(-1)?.clause;
    const isClause = content.kind === 'clause';
    if (!isClause || content.columns !== last?.columns || content.block !== last.block) end();
    if (isClause && content.columns !== null) section.push({ index, clause: content });
  });
  end();
  return starts;
}

function columnStarts(clauses: readonly Clause[]): readonly number[] {
  const starts: number[] = [];
  let start = 0;
  const many = widest(clauses.map(({ cells }) => cells.length));
  for (let column = 0; column < many; column++) {
    if (start > 0 && clauses.some(({ cells }) => isExplanation(cells[column]))) start++;
    starts.push(start);
    const width = widest(clauses.map((clause) => counted(clause, column)));
    if (width > 0) start += width + 1;
  }
  return starts;
}

/** The width of a cell that others stand beside; the last one of a clause and one with brackets may go beyond. */
function counted({ columns, cells }: Clause, column: number): number {
  const [line, ...others] = cells[column] ?? [];
  const isLast = !cells.slice(column + 1).some((cell) => cell.length > 0);
  if (line === undefined || isLast || others.length > 0) return 0;
  return columns !== table && line.text.endsWith(')') ? 0 : displayWidth(line.text);
}

function isExplanation(cell: readonly Line[] | undefined): boolean {
  return /^(?:means|also) /.test(cell?.[0]?.text ?? '');
}

function withComments(lines: readonly Written[]): string[] {
  const texts: string[] = [];
  for (let from = 0; from < lines.length;) {
    const { indent, comment } = lines[from]!;
    let to = from + 1;
    if (comment !== null) while (lines[to]?.comment && lines[to]!.indent === indent) to++;
    const group = lines.slice(from, to);
    const width = widest(group.map(({ text }) => displayWidth(text)));
    for (const line of group) {
      texts.push(
        line.comment === null
          ? line.text
          : `${line.text}${' '.repeat(width - displayWidth(line.text))}  ${line.comment}`,
      );
    }
    from = to;
  }
  return texts;
}
