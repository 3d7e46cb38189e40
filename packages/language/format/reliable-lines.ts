import { cutLines, type LogicalLine } from '../1-parse/cutting/cut-lines.ts';
import type { Ground } from '../1-parse/cutting/ground.ts';
import { nestBlocks, type RawClause } from '../1-parse/cutting/nest-blocks.ts';
import type { DeclarationText } from '../1-parse/cutting/split-declarations.ts';
import { readDeclaration } from '../1-parse/read-declaration.ts';
import { bracketNotClosed, quoteNotClosed, smartQuotes } from '../problems/syntax.ts';

// What concerns one clause, and leaves no doubt where the others stand.
const ofOneClause: ReadonlySet<string> = new Set([bracketNotClosed.code, quoteNotClosed.code, smartQuotes.code]);

/** Blocks in blocks that nobody writes, and that would not be read. */
const deepest = 32;

/** The logical lines of a declaration whose blocks are certain: `null` where a brace is missing, or columns have to tell. */
export function reliableLines(declaration: DeclarationText, ground: Ground): readonly LogicalLine[] | null {
  const cut = cutLines(declaration, ground);
  if (depthOf(cut.lines) > deepest) return null;
  const { root, problems } = nestBlocks(ground, cut.lines);
  const isUncertain =
    problems.length > 0 ||
    cut.problems.some(({ code }) => !ofOneClause.has(code)) ||
    cut.lines.some((line) => line.kind === 'close' && line.indent === null);
  if (isUncertain) return null;
  if (root === null) return [];
  if (root.indent > 0) return null;
  const doubts = doubtfulIn(root, ground);
  return doubts.length > 0 && hasProblem(declaration, doubts) ? null : cut.lines;
}

function depthOf(lines: readonly LogicalLine[]): number {
  let depth = 0;
  return lines.reduce((most, line) => {
    depth += line.kind === 'close' ? -1 : line.opens ? 1 : 0;
    return Math.max(most, depth);
  }, 0);
}

/** The first and last line of what only columns can tell to belong together or not, from 0. */
type Doubt = { readonly first: number; readonly last: number };

/**
 * A clause below one without a block may be the rest of it if it is indented deeper, stands below a comma, or beside it but not
 * in the column of the block's other clauses.
 */
function doubtfulIn({ block }: RawClause, ground: Ground): readonly Doubt[] {
  if (block?.kind !== 'lines') return [];
  const column = block.clauses.reduce((least, { indent }) => Math.min(least, indent), Infinity);
  return block.clauses.flatMap((clause, index) => {
    const next = block.clauses[index + 1];
    const isDoubtful =
      next !== undefined &&
      clause.block === null &&
      (next.indent > clause.indent ||
        (next.indent === clause.indent && clause.indent > column) ||
        ground.code[clause.head.to - 1] === ',');
    const doubt = isDoubtful
      ? [{ first: ground.region(clause.head).start.line, last: ground.region(next.head).end.line }]
      : [];
    return [...doubt, ...doubtfulIn(clause, ground)];
  });
}

/** Where such clauses can be read, each by itself, they stand where they belong. */
function hasProblem(declaration: DeclarationText, doubts: readonly Doubt[]): boolean {
  const { problems } = readDeclaration(declaration);
  return problems.some(({ span: { start, end } }) =>
    doubts.some(({ first, last }) => end.line >= first && start.line <= last),
  );
}
