import { braceMissingInLine, lineBroken, missingOpeningBrace } from '../problems/syntax.ts';
import { opensProbably } from './block-of.ts';
import type { Stretch } from './cutting/ground.ts';
import type { RawClause } from './cutting/nest-blocks.ts';
import { findOpening } from './find-opening.ts';
import { giveUp, textOf, type Reader } from './reader.ts';
import { inOneLine } from './reading/reading.ts';
import { matched } from './reading/tree-of.ts';
import { blocks, type BlockKind } from './vocabulary.ts';

/**
 * The clauses of a block, where lines indented deeper than one without a block belong to it: as the rest of it, or as the block
 * whose braces are missing. Each such place is one problem.
 */
export function mendClauses(reader: Reader, clauses: readonly RawClause[], kind: BlockKind): readonly RawClause[] {
  const mended: RawClause[] = [];
  const column = clauses.reduce((least, { indent }) => Math.min(least, indent), Infinity);
  for (let next = 0; next < clauses.length;) {
    let clause = clauses[next++]!;
    const run = commaRun(reader, clauses, next - 1);
    const last = clauses[next - 1 + run]!;
    if (run > 0 && last.block === null && !reads(reader, last.head, kind)) {
      const joined = joinedWith(reader, clause, last, kind, clauses[next]!.head);
      if (joined !== null) [clause, next] = [joined, next + run];
    }
    for (; next < clauses.length && clauses[next]!.indent > clause.indent; next++) {
      const joined = joinedWith(reader, clause, clauses[next]!, kind);
      if (joined === null) break;
      clause = joined;
    }
    while (isTornOff(reader, clause, clauses[next], kind, column)) giveUp(reader, clauses[next++]!.head);
    const isDeeper = (clauses[next]?.indent ?? -1) > clause.indent;
    if (isDeeper && lacksBlock(reader, clause, kind)) {
      const deeper = deeperFrom(clauses, next, clause.indent);
      const head = textOf(reader, clause.head);
      reader.problems.push(missingOpeningBrace(reader.ground.span(clause.head), { head }));
      clause = { ...clause, block: { kind: 'lines', clauses: deeper, closed: true } };
      next += deeper.length;
    }
    mended.push(clause);
  }
  return mended;
}

function deeperFrom(clauses: readonly RawClause[], first: number, indent: number): readonly RawClause[] {
  let end = first;
  while ((clauses[end]?.indent ?? -1) > indent) end++;
  return clauses.slice(first, end);
}

/** How many lines below one stand in its column although a comma ends the line above each of them. */
function commaRun({ ground }: Reader, clauses: readonly RawClause[], first: number): number {
  const { indent } = clauses[first]!;
  let last = first;
  for (; last + 1 < clauses.length; last++) {
    const above = clauses[last]!;
    if (clauses[last + 1]!.indent !== indent || above.block !== null || ground.bare[above.head.to - 1] !== ',') break;
  }
  return last - first;
}

/**
 * Whether a line only has to do with the clause above it, which cannot be read either: then that is said once. Beside the `column`
 * of the block's clauses stand those of a block whose head is lost.
 */
function isTornOff(
  reader: Reader,
  above: RawClause,
  below: RawClause | undefined,
  kind: BlockKind,
  column: number,
): boolean {
  if (below === undefined || below.block !== null || above.block !== null) return false;
  const isEnd = reader.ground.bare[below.head.from] === ')';
  const isBeside = below.indent === above.indent && above.indent > column;
  if (below.indent <= above.indent && !isEnd && !isBeside) return false;
  return !reads(reader, above.head, kind) && !reads(reader, below.head, kind) && !lacksBlock(reader, above, kind);
}

function reads(reader: Reader, stretch: Stretch, kind: BlockKind): boolean {
  return matched(textOf(reader, stretch), blocks[kind].rule) !== null;
}

/** A clause that only can be read together with the line below it. */
function joinedWith(
  reader: Reader,
  above: RawClause,
  below: RawClause,
  kind: BlockKind,
  next: Stretch = below.head,
): RawClause | null {
  if (above.block !== null || above.broken || below.broken) return null;
  const head = { from: above.head.from, to: below.head.to };
  const { ground, problems } = reader;
  if ((reads(reader, above.head, kind) && reads(reader, below.head, kind)) || !reads(reader, head, kind)) return null;
  const word = /\S+$/.exec(ground.code.slice(above.head.from, above.head.to))?.[0] ?? '';
  problems.push(lineBroken(ground.span(next), { word }));
  return { ...above, head, block: below.block };
}

function lacksBlock({ ground }: Reader, { head, block }: RawClause, kind: BlockKind): boolean {
  return block === null && opensProbably(ground.bare.slice(head.from, head.to), kind)?.required === true;
}

/** A clause whose line ends with `}` and has no `{`: its block starts where both parts can be read. */
export function withOpening(reader: Reader, clause: RawClause, within: BlockKind | null): RawClause {
  if (!clause.unopened) return clause;
  const found = findOpening(reader.ground, clause.head, within);
  const text = (stretch: Stretch): string => inOneLine(textOf(reader, stretch));
  const fixed = found && `${text(found.head)} { ${text(found.inner)} }`;
  reader.problems.push(braceMissingInLine(reader.ground.span(clause.head), { fixed }));
  if (found === null) return { ...clause, broken: true };
  return { ...clause, head: found.head, block: { kind: 'in line', stretch: found.inner } };
}
