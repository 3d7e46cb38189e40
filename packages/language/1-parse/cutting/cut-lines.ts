import {
  afterBlock,
  braceAlone,
  braceDoubled,
  braceEndsLine,
  bracketNotClosed,
  missingClosingBrace,
  quoteNotClosed,
  semicolon,
  smartQuotes,
} from '../../problems/syntax.ts';
import { mendedBy, type Problem } from '../../problems/problem.ts';
import type { Ground, Stretch } from './ground.ts';
import type { ScannedLine } from './scan-line.ts';
import type { DeclarationText } from './split-declarations.ts';
import { tableRow } from './table-row.ts';

/** A logical line of a declaration: a clause, or a `}` on its own. */
export type LogicalLine =
  | {
      readonly kind: 'clause';
      /** The column of its first character, from 0. */
      readonly indent: number;
      /** Without the braces and what is between them. */
      readonly head: Stretch;
      /** What stands between braces on the line itself. */
      readonly inLine: Stretch | null;
      readonly opens: boolean;
      /** A problem is reported already: there is no use in reading it. */
      readonly broken: boolean;
    }
  /** `indent` is `null` where the brace ends the line of the clause before it, so that its column says nothing. */
  | { readonly kind: 'close'; readonly indent: number | null; readonly brace: Stretch };

/**
 * Cuts a declaration into logical lines. A clause goes on inside `( )`, after a trailing comma, and where the next line starts
 * with `and` or `or`; never at a line that is not indented deeper than its start, unless that begins with a closing bracket.
 */
export function cutLines(declaration: DeclarationText, ground: Ground): { lines: LogicalLine[]; problems: Problem[] } {
  const lines: LogicalLine[] = [];
  const problems: Problem[] = [];
  const rows = declaration.lines.flatMap((line, row) => (line.indent === -1 ? [] : [row]));
  const column = columnsIn(declaration);
  for (let next = 0; next < rows.length;) {
    const first = next;
    let open = openBrackets(declaration.lines[rows[next]!]!.bare);
    while (goesOn(declaration, rows, { first, last: next, open })) {
      next++;
      open += openBrackets(declaration.lines[rows[next]!]!.bare);
    }
    next++;
    const row = rows[first]!;
    const last = rows[next - 1]!;
    const from = ground.starts[row]! + declaration.lines[row]!.indent;
    const to = ground.starts[last]! + declaration.lines[last]!.code.trimEnd().length;
    const following = next < rows.length ? declaration.lines[rows[next]!]! : null;
    const indent = column(declaration.lines[row]!);
    const deeper =
      following !== null &&
      (column(following) > indent || (following.indent === indent && following.bare.startsWith('}', indent)));
    const unreadable = findUnreadable(declaration, ground, rows.slice(first, next));
    // A quote that is not closed hides the brace at the end of its line.
    const signs = unreadable.length > 0 ? ground.code : ground.bare;
    const cut = cutBraces(ground, signs, { from, to }, indent, deeper);
    problems.push(...cut.problems, ...unreadable.slice(0, 1));
    lines.push(...(unreadable.length > 0 ? cut.lines.map(broken) : cut.lines));
  }
  return { lines, problems };
}

/**
 * The column in which a line stands for its block. The rows of a table stand below each other by their bars, wherever they start:
 * for their block they stand where its leftmost line does.
 */
function columnsIn({ lines }: DeclarationText): (line: ScannedLine) => number {
  const leftmost = lines
    .slice(1)
    .reduce((least, { indent }) => (indent > 0 ? Math.min(least, indent) : least), Infinity);
  return (line) => (tableRow.test(line.bare) ? leftmost : line.indent);
}

function broken(line: LogicalLine): LogicalLine {
  return line.kind === 'clause' ? { ...line, broken: true } : line;
}

/** The rows of a clause so far, and how many of their brackets are open. */
type SoFar = { readonly first: number; readonly last: number; readonly open: number };

function goesOn({ lines }: DeclarationText, rows: readonly number[], { first, last, open }: SoFar): boolean {
  const next = lines[rows[last + 1] ?? -1];
  if (next === undefined) return false;
  const { bare, indent: start } = lines[rows[first]!]!;
  const end = lines[rows[last]!]!.bare.trimEnd();
  if (bare[start] === '}' || end.endsWith('{') || next.bare[next.indent] === '}') return false;
  if (next.bare[next.indent] === ')') return open > 0;
  if (/^(?:and|or)\b/.test(next.bare.slice(next.indent))) return true;
  if (open > 0) return next.indent > start;
  if (!end.endsWith(',')) return false;
  // Values and fields are one clause or many, and stand below each other; elsewhere a comma at the end of a line is a slip.
  const isListed = /^\s*(?:list|event|lead|test)\b/.test(lines[rows[0]!]!.bare);
  return next.indent > (isListed ? 0 : start);
}

function openBrackets(bare: string): number {
  return bare.split('(').length - bare.split(')').length;
}

/** A quote that is not closed hides what follows; reported as smart quotes where one of those is the reason. */
function findUnreadable(declaration: DeclarationText, ground: Ground, rows: readonly number[]): Problem[] {
  return rows.flatMap((row) => {
    const line = declaration.lines[row]!;
    if (line.openQuote === null) return [];
    const stretch = {
      from: ground.starts[row]! + line.openQuote,
      to: ground.starts[row]! + line.code.trimEnd().length,
    };
    const text = line.code.slice(line.openQuote).trimEnd();
    const smart = text.search(/[„“”‟«»]/);
    if (smart === -1) return [quoteNotClosed(ground.span(stretch), { text })];
    return [smartQuotes(ground.span(stretch), { text, fixed: text.replace(/[„“”‟«»]/g, '"') })];
  });
}

type Cut = { lines: LogicalLine[]; problems: Problem[] };

function cutBraces(ground: Ground, signs: string, { from, to }: Stretch, indent: number, deeper: boolean): Cut {
  const bare = signs.slice(from, to);
  const clause = (head: Stretch, more: { inLine?: Stretch; opens?: boolean; broken?: boolean } = {}): LogicalLine => ({
    kind: 'clause',
    indent,
    head: trimmed(ground, head),
    inLine: null,
    opens: false,
    broken: false,
    ...more,
  });

  if (bare.startsWith('}')) {
    const brace = { from, to: from + 1 };
    const close: LogicalLine = { kind: 'close', indent, brace };
    return { lines: [close], problems: bare === '}' ? [] : [afterBrace(ground, bare, { from, to })] };
  }

  const opening = bare.indexOf('{');
  if (opening === -1 && bare.endsWith('}')) {
    const brace = { from: to - 1, to };
    const lines: LogicalLine[] = [clause({ from, to: to - 1 }), { kind: 'close', indent: null, brace }];
    return { lines, problems: [] };
  }
  const head = { from, to: opening === -1 ? to : from + opening };
  const opens = opening === bare.length - 1;
  if (opening === -1 || opens) {
    const problems = unclosed(ground, from, bare);
    return { lines: [clause(head, { opens, broken: problems.length > 0 })], problems };
  }
  if (bare.endsWith('}'))
    return { lines: [clause(head, { inLine: { from: from + opening + 1, to: to - 1 } })], problems: [] };

  const shut = bare.lastIndexOf('}');
  if (shut > opening) {
    const rest = trimmed(ground, { from: from + shut + 1, to });
    const inLine = { from: from + opening + 1, to: from + shut };
    return {
      lines: [clause(head, { inLine })],
      problems: [afterBlock(ground.span(rest), { text: ground.code.slice(rest.from, rest.to) })],
    };
  }

  const rest = trimmed(ground, { from: from + opening + 1, to });
  if (!deeper) {
    const problems = [
      missingClosingBrace(ground.span({ from: from + opening, to: from + opening + 1 }), { inLine: true }),
    ];
    return { lines: [clause(head, { inLine: rest })], problems };
  }
  const first: LogicalLine = {
    kind: 'clause',
    indent: indent + 1,
    head: rest,
    inLine: null,
    opens: false,
    broken: false,
  };
  const text = ground.code.slice(rest.from, rest.to);
  const opened = clause(head, { opens: true });
  // A second brace is no clause of the block.
  const lines = /^[{}]/.test(text) ? [opened] : [opened, first];
  return { lines, problems: [braceEndsLine(ground.span(rest), { text })] };
}

/** What stands in the line of a `}`: a semicolon or a second brace is only to be taken away. */
function afterBrace(ground: Ground, bare: string, stretch: Stretch): Problem {
  const sign = /^\}\s*([;}])$/.exec(bare)?.[1];
  const tooMany = ground.bare.split('}').length > ground.bare.split('{').length;
  if (sign === undefined || (sign === '}' && !tooMany)) return braceAlone(ground.span(stretch), { side: 'after' });
  const span = ground.span({ from: stretch.from + 1, to: stretch.to });
  const told =
    sign === ';' ? semicolon(span, { text: ';', fixed: '' }) : braceDoubled(span, { sign, hint: 'Write `}`.' });
  return mendedBy(told, span, '');
}

function unclosed(ground: Ground, from: number, bare: string): Problem[] {
  let depth = 0;
  const open: number[] = [];
  for (let index = 0; index < bare.length; index++) {
    if (bare[index] === '(') open[depth++] = index;
    if (bare[index] === ')' && depth > 0) depth--;
  }
  if (depth === 0) return [];
  const at = from + open[depth - 1]!;
  return [bracketNotClosed(ground.span({ from: at, to: at + 1 }))];
}

function trimmed(ground: Ground, { from, to }: Stretch): Stretch {
  const text = ground.code.slice(from, to);
  const start = from + (text.length - text.trimStart().length);
  return { from: start, to: Math.max(start, from + text.trimEnd().length) };
}
