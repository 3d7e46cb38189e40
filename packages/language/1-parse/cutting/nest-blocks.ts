import {
  braceAlone,
  missingClosingBrace,
  missingOpeningBrace,
  openingBraceAlone,
  outsideBlock,
  strayBrace,
} from '../../problems/syntax.ts';
import { nestedTooDeep } from '../../problems/limits.ts';
import type { Problem } from '../../problems/problem.ts';
import { limits } from '../limits.ts';
import type { LogicalLine } from './cut-lines.ts';
import type { Ground, Stretch } from './ground.ts';

/** A clause with the block that it opens, before anybody knows what it says. */
export type RawClause = {
  readonly indent: number;
  readonly head: Stretch;
  readonly block: RawBlock | null;
  readonly broken: boolean;
  /** The line ends with a `}` whose `{` is missing somewhere in `head`. */
  readonly unopened: boolean;
};

/** What stands between two braces: clauses on lines of their own, or a stretch of one line. */
export type RawBlock =
  /** `closed` is false where nothing closes it, so that what it holds is not sure. */
  | { readonly kind: 'lines'; readonly clauses: readonly RawClause[]; readonly closed: boolean }
  | { readonly kind: 'in line'; readonly stretch: Stretch };

type Open = { line: Clause; clauses: Growing[]; braced: boolean };
type Clause = Extract<LogicalLine, { kind: 'clause' }>;
type Growing = { line: Clause; children: Growing[] | null; unopened: boolean };

/**
 * Puts the clauses of a declaration into the blocks of their braces. Where the braces are in balance they alone decide;
 * else the columns tell which one is missing, and there is one problem at the line that should have had it. `lost` is what
 * stands in no block.
 */
export function nestBlocks(
  ground: Ground,
  cut: readonly LogicalLine[],
): { root: RawClause | null; problems: Problem[]; lost: Stretch[] } {
  const deep = tooDeepAt(cut);
  if (deep)
    return { root: null, problems: [nestedTooDeep(ground.span(deep.head), { limit: limits.blocks })], lost: [] };
  const problems: Problem[] = [];
  const lost: Stretch[] = [];
  // A `}` at the end of a clause closes the block around it, or its own `{` is missing: whichever leaves the braces in balance.
  const closesAround = inBalance(cut);
  const lines = closesAround ? cut : cut.filter((line) => !endsClause(line));
  const unopened = new Set(closesAround ? [] : cut.filter((_, index) => endsClause(cut[index + 1])));
  for (const line of closesAround ? cut : [])
    if (endsClause(line)) problems.push(braceAlone(ground.span(line.brace), { side: 'before' }));
  const [first, ...others] = lines;
  if (first === undefined) return { root: null, problems, lost };
  if (first.kind === 'close') return { root: null, problems: [strayBrace(ground.span(first.brace))], lost };

  const root: Growing = { line: first, children: first.opens ? [] : null, unopened: unopened.has(first) };
  const stack: Open[] = [];
  if (root.children) stack.push({ line: first, clauses: root.children, braced: true });
  const trusted = inBalance(lines);
  const unclosed = new Set<Clause>();
  let outside = false;

  for (const line of others) {
    if (line.kind === 'close') close(line);
    else add(line);
  }
  for (const open of stack) leave(open);
  return { root: frozen(root, unclosed), problems, lost };

  function add(line: Clause): void {
    if (!trusted) while (stack.length > 1 && line.indent <= stack.at(-1)!.line.indent) leave(stack.pop()!);
    const braceOnly = line.head.from === line.head.to && line.opens;
    if (braceOnly) return openForPrevious(line, stack.at(-1)?.clauses.at(-1) ?? root);
    const siblings = stack.at(-1)?.clauses ?? openRoot(line);
    if (siblings === null) return;
    const growing: Growing = { line, children: line.opens ? [] : null, unopened: unopened.has(line) };
    siblings.push(growing);
    if (growing.children) stack.push({ line, clauses: growing.children, braced: true });
  }

  // Nothing is open: either the declaration's first line has no brace, or its block was closed before.
  function openRoot(line: Clause): Growing[] | null {
    if (root.children !== null || root.line.inLine !== null || opensNone(root.line)) {
      if (!outside) problems.push(outsideBlock(ground.span(line.head)));
      outside = true;
      lost.push(line.head);
      return null;
    }
    problems.push(missingStart(root.line));
    root.children = [];
    stack.push({ line: root.line, clauses: root.children, braced: false });
    return root.children;
  }

  function opensNone({ head }: Clause): boolean {
    return /^(?:language|let|person|queue|channel)\b/.test(ground.bare.slice(head.from, head.to));
  }

  function close(line: Extract<LogicalLine, { kind: 'close' }>): void {
    if (trusted || line.indent === null) {
      if (stack.pop() === undefined) closeNothing(line.brace);
      return;
    }
    const opener = stack.findLastIndex((open) => open.line.indent === line.indent);
    if (opener !== -1) {
      while (stack.length > opener + 1) leave(stack.pop()!);
      stack.pop();
      return;
    }
    if (!adoptFollowing(line.indent)) closeNothing(line.brace);
  }

  function closeNothing(brace: Stretch): void {
    // What stands outside has lost its head, and this brace with it.
    if (outside) return;
    if (root.children === null && root.line.inLine === null && !opensNone(root.line))
      problems.push(missingStart(root.line));
    else problems.push(strayBrace(ground.span(brace)));
  }

  // `}` in a column where a clause without a brace stands: that one lacks its `{`, and what followed it belongs to it.
  function adoptFollowing(indent: number): boolean {
    const siblings = stack.at(-1)?.clauses ?? [];
    const index = siblings.findLastIndex(
      (one) => one.line.indent === indent && one.children === null && one.line.inLine === null,
    );
    const owner = siblings[index];
    if (owner === undefined || siblings.slice(index + 1).some((one) => one.line.indent <= indent)) return false;
    owner.children = siblings.splice(index + 1);
    problems.push(missingStart(owner.line));
    return true;
  }

  function openForPrevious(line: Clause, previous: Growing): void {
    problems.push(openingBraceAlone(ground.span({ from: line.head.from, to: line.head.from + 1 })));
    const children: Growing[] = [];
    if (previous.children === null) previous.children = children;
    stack.push({ line, clauses: children, braced: true });
  }

  function leave(open: Open): void {
    if (!open.braced) return;
    problems.push(missingEnd(open));
    unclosed.add(open.line);
  }

  function missingEnd(open: Open): Problem {
    const brace = ground.code.indexOf('{', open.line.head.to);
    return missingClosingBrace(ground.span({ from: brace, to: brace + 1 }), { inLine: false });
  }

  function missingStart(line: Clause): Problem {
    return missingOpeningBrace(ground.span(line.head), { head: ground.code.slice(line.head.from, line.head.to) });
  }
}

/** The line that opens a block in too many others. */
function tooDeepAt(lines: readonly LogicalLine[]): Clause | null {
  let depth = 0;
  for (const line of lines) {
    if (line.kind === 'close') depth = Math.max(0, depth - 1);
    else if (line.opens && ++depth > limits.blocks) return line;
  }
  return null;
}

function inBalance(lines: readonly LogicalLine[]): boolean {
  let depth = 0;
  for (const line of lines) {
    depth += line.kind === 'close' ? -1 : line.opens ? 1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function endsClause(line: LogicalLine | undefined): line is Extract<LogicalLine, { kind: 'close' }> {
  return line?.kind === 'close' && line.indent === null;
}

function frozen({ line, children, unopened }: Growing, unclosed: ReadonlySet<Clause>): RawClause {
  const { indent, head, inLine, broken } = line;
  if (children) {
    const clauses = children.map((child) => frozen(child, unclosed));
    return { indent, head, broken, unopened, block: { kind: 'lines', clauses, closed: !unclosed.has(line) } };
  }
  return { indent, head, broken, unopened, block: inLine && { kind: 'in line', stretch: inLine } };
}
