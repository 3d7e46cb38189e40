import type { Problem } from '../problems/problem.ts';
import {
  blockMissing,
  braceMissingInLine,
  declarationIndented,
  lineBroken,
  missingOpeningBrace,
  nestedInLine,
  noBlockHere,
} from '../problems/syntax.ts';
import { opensAfter, opensProbably, type Opens } from './block-of.ts';
import { cutLines } from './cut-lines.ts';
import { findOpening } from './find-opening.ts';
import { groundOf, type Ground, type Stretch } from './ground.ts';
import { match } from './ohm.ts';
import { nestBlocks, type RawBlock, type RawClause } from './nest-blocks.ts';
import { readClause } from './read-clause.ts';
import { inOneLine } from './reading.ts';
import type { DeclarationText } from './split-declarations.ts';
import type { Block, Comment, Declaration } from './syntax-tree.ts';
import { blocks, type BlockKind } from './vocabulary.ts';

/** A declaration read by itself. Its problems lack their file, and their lines count from 0. */
export type ReadDeclaration = {
  readonly declaration: Declaration | null;
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
  /** Words of what could not be read. */
  readonly unreadable: readonly string[];
};

type Head = { readonly kind: string; readonly of?: unknown };
type Reader = { readonly ground: Ground; readonly problems: Problem[]; readonly unreadable: string[] };

/** Reads a declaration clause by clause: a clause that cannot be read is one problem, and its neighbours are read. */
export function readDeclaration(text: DeclarationText): ReadDeclaration {
  const ground = groundOf(text);
  const cut = cutLines(text, ground);
  const { root, problems } = nestBlocks(ground, cut.lines);
  const reader: Reader = { ground, problems: [...cut.problems, ...problems], unreadable: [] };
  const declaration = root && (readWhole(reader, root) as Declaration | null);
  if (root === null) giveUp(reader, { from: 0, to: ground.code.length });
  return { declaration, comments: commentsOf(text), problems: reader.problems, unreadable: reader.unreadable };
}

function readWhole(reader: Reader, root: RawClause): unknown {
  if (root.indent > 0) reader.problems.push(declarationIndented(reader.ground.span(root.head)));
  return readWithBlock(reader, root, null);
}

/** Reads a clause and the block that it opens; `null` if the clause itself cannot be read. */
function readWithBlock(reader: Reader, raw: RawClause, within: BlockKind | null): unknown {
  const clause = raw.unopened ? opened(reader, raw, within) : raw;
  const head = clause.broken
    ? null
    : (read(reader, clause.head, within === null ? 'Declaration' : blocks[within].rule, within) as Head | null);
  if (head === null) {
    giveUp(reader, clause.head);
    const opens = opensProbably(reader.ground.bare.slice(clause.head.from, clause.head.to), within);
    if (clause.block && opens) readBlock(reader, clause.block, opens.block);
    // What the block declares has nowhere to stand, whether it can be read or not.
    if (clause.block) giveUpBlock(reader, clause.block);
    return null;
  }
  const opens = opensAfter(head, within);
  if (opens === null) {
    if (clause.block) refuseBlock(reader, clause, clause.block);
    return head;
  }
  if (clause.block === null && opens.required) {
    const text = inOneLine(textOf(reader, clause.head));
    reader.problems.push(
      blockMissing(reader.ground.span(clause.head), { head: text, sample: blocks[opens.block].samples[0]! }),
    );
    return { ...head, ...attached(opens, { clauses: [], complete: false }) };
  }
  return { ...head, ...attached(opens, readBlock(reader, clause.block, opens.block)) };
}

/** A clause whose line ends with `}` and has no `{`: its block starts where both parts can be read. */
function opened(reader: Reader, clause: RawClause, within: BlockKind | null): RawClause {
  const found = findOpening(reader.ground, clause.head, within);
  const text = (stretch: Stretch): string => inOneLine(textOf(reader, stretch));
  const fixed = found && `${text(found.head)} { ${text(found.inner)} }`;
  reader.problems.push(braceMissingInLine(reader.ground.span(clause.head), { fixed }));
  if (found === null) return { ...clause, broken: true };
  return { ...clause, head: found.head, block: { kind: 'in line', stretch: found.inner } };
}

function attached({ as }: Opens, block: Block<unknown>): object {
  if (as === 'of') return { of: { kind: 'values', values: block.clauses, complete: block.complete } };
  return { [as]: block };
}

function readBlock(reader: Reader, block: RawBlock | null, kind: BlockKind): Block<unknown> {
  if (block === null) return { clauses: [], complete: true };
  if (block.kind === 'in line') return readInLine(reader, block.stretch, kind);
  const trees = adopted(reader, block.clauses, kind).map((clause) => readWithBlock(reader, clause, kind));
  return { clauses: trees.flat().filter((tree) => tree !== null), complete: !trees.includes(null) };
}

function readInLine(reader: Reader, stretch: Stretch, kind: BlockKind): Block<unknown> {
  const bare = reader.ground.bare.slice(stretch.from, stretch.to);
  if (bare.trim() === '') return { clauses: [], complete: true };
  if (bare.includes('{')) {
    reader.problems.push(nestedInLine(reader.ground.span(stretch)));
    giveUp(reader, stretch);
    return { clauses: [], complete: false };
  }
  const trees = read(reader, stretch, blocks[kind].inLine, kind) as readonly unknown[] | null;
  if (trees === null) giveUp(reader, stretch);
  return { clauses: trees ?? [], complete: trees !== null };
}

/** Where a clause that needs a block has none, and lines indented deeper follow it, those are its block. */
function adopted(reader: Reader, clauses: readonly RawClause[], kind: BlockKind): readonly RawClause[] {
  const result: RawClause[] = [];
  for (const clause of clauses) {
    const owner = result.at(-1);
    const joined = owner && clause.indent > owner.indent ? joinedWith(reader, owner, clause, kind) : null;
    if (joined) result[result.length - 1] = joined;
    else if (owner && clause.indent > owner.indent && lacksBlock(reader, owner, kind)) {
      if (owner.block === null) {
        reader.problems.push(missingOpeningBrace(reader.ground.span(owner.head), { head: textOf(reader, owner.head) }));
      }
      const before = owner.block?.kind === 'lines' ? owner.block.clauses : [];
      result[result.length - 1] = { ...owner, block: { kind: 'lines', clauses: [...before, clause] } };
      adoptive.add(result.at(-1)!);
    } else result.push(clause);
  }
  return result;
}

/** A clause that only can be read together with the line below it. */
function joinedWith(
  { ground, problems }: Reader,
  above: RawClause,
  below: RawClause,
  kind: BlockKind,
): RawClause | null {
  if (above.block !== null || above.broken || below.broken) return null;
  const head = { from: above.head.from, to: below.head.to };
  const reads = (stretch: Stretch): boolean =>
    match(ground.code.slice(stretch.from, stretch.to), blocks[kind].rule).succeeded();
  if (reads(above.head) || !reads(head)) return null;
  const word = /\S+$/.exec(ground.code.slice(above.head.from, above.head.to))?.[0] ?? '';
  problems.push(lineBroken(ground.span(below.head), { word }));
  return { ...above, head, block: below.block };
}

const adoptive = new WeakSet<RawClause>();

function lacksBlock(reader: Reader, owner: RawClause, kind: BlockKind): boolean {
  if (adoptive.has(owner)) return true;
  const opens = opensProbably(reader.ground.bare.slice(owner.head.from, owner.head.to), kind);
  return owner.block === null && opens?.required === true;
}

function refuseBlock(reader: Reader, clause: RawClause, block: RawBlock): void {
  reader.problems.push(noBlockHere(reader.ground.span(clause.head), { head: inOneLine(textOf(reader, clause.head)) }));
  giveUpBlock(reader, block);
}

function read(reader: Reader, stretch: Stretch, rule: string, within: BlockKind | null): unknown {
  const { tree, problems } = readClause(reader.ground, stretch, rule, within);
  reader.problems.push(...problems);
  return problems.length === 0 ? tree : null;
}

function textOf({ ground }: Reader, { from, to }: Stretch): string {
  return ground.code.slice(from, to);
}

function giveUp(reader: Reader, stretch: Stretch): void {
  reader.unreadable.push(...(textOf(reader, stretch).match(/[a-z]\w*/g) ?? []));
}

function giveUpBlock(reader: Reader, block: RawBlock): void {
  if (block.kind === 'in line') return giveUp(reader, block.stretch);
  for (const clause of block.clauses) {
    giveUp(reader, clause.head);
    if (clause.block) giveUpBlock(reader, clause.block);
  }
}

function commentsOf({ lines }: DeclarationText): readonly Comment[] {
  return lines.flatMap(({ comment, indent }, line) => {
    if (comment === null) return [];
    const start = { line, column: comment.index + 1 };
    const end = { line, column: comment.index + 1 + comment.text.length };
    return [{ text: comment.text, alone: indent === -1, at: { start, end } }];
  });
}
