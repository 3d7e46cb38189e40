import type { Problem } from '../problems/problem.ts';
import {
  blockMissing,
  declarationIndented,
  missingOpeningBrace,
  nestedInLine,
  noBlockHere,
} from '../problems/syntax.ts';
import { opensAfter, opensProbably, type Opens } from './block-of.ts';
import { cutLines } from './cut-lines.ts';
import { groundOf, type Ground, type Stretch } from './ground.ts';
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
function readWithBlock(reader: Reader, clause: RawClause, within: BlockKind | null): unknown {
  const head = clause.broken ? null : (read(reader, clause.head, within === null ? 'Declaration' : blocks[within].rule, within) as Head | null);
  if (head === null) {
    giveUp(reader, clause.head);
    const opens = opensProbably(reader.ground.bare.slice(clause.head.from, clause.head.to), within);
    if (clause.block && opens) readBlock(reader, clause.block, opens.block);
    else if (clause.block) giveUpBlock(reader, clause.block);
    return null;
  }
  const opens = opensAfter(head, within);
  if (opens === null) {
    if (clause.block) refuseBlock(reader, clause, clause.block);
    return head;
  }
  if (clause.block === null && opens.required) {
    const text = inOneLine(textOf(reader, clause.head));
    reader.problems.push(blockMissing(reader.ground.span(clause.head), { head: text, sample: blocks[opens.block].samples[0]! }));
    return { ...head, ...attached(opens, { clauses: [], complete: false }) };
  }
  return { ...head, ...attached(opens, readBlock(reader, clause.block, opens.block)) };
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
    if (owner && clause.indent > owner.indent && lacksBlock(reader, owner, kind)) {
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
