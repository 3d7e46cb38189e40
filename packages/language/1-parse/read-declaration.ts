import type { Problem } from '../problems/problem.ts';
import { declarationTooLong, nestedTooDeep } from '../problems/limits.ts';
import { blockMissing, declarationIndented, listInBraces, nestedInLine, noBlockHere } from '../problems/syntax.ts';
import { nearestDeclaration, opensAfter, opensProbably, type Opens } from './block-of.ts';
import { cutLines } from './cutting/cut-lines.ts';
import { groundOf, type Ground, type Stretch } from './cutting/ground.ts';
import { nestBlocks, type RawBlock, type RawClause } from './cutting/nest-blocks.ts';
import type { DeclarationText } from './cutting/split-declarations.ts';
import { firstOf, limits } from './limits.ts';
import { mendClauses, withOpening } from './mend-clauses.ts';
import { readClause } from './read-clause.ts';
import { keywords } from './ohm.ts';
import { giveUp, giveUpBlock, textOf, type Reader } from './reader.ts';
import { inOneLine } from './reading/reading.ts';
import { type Block, type Comment, type Declaration, nameless } from './syntax-tree/tree.ts';
import { blocks, type BlockKind } from './vocabulary.ts';

/** A declaration read by itself. Its problems lack their file, and their lines count from 0. */
export type ReadDeclaration = {
  readonly declaration: Declaration | null;
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
  /** Words of what could not be read. */
  readonly unreadable: readonly string[];
};

/** A clause without its block. */
type Head = { readonly kind: string; readonly of?: unknown };

/** Reads a declaration clause by clause: a clause that cannot be read is one problem, and its neighbours are read. */
export function readDeclaration(text: DeclarationText): ReadDeclaration {
  return readWith(text, false);
}

/** Whether a declaration can be read; sooner known than why it cannot. */
export function isReadable(text: DeclarationText): boolean {
  return readWith(text, true).problems.length === 0;
}

function readWith(text: DeclarationText, quick: boolean): ReadDeclaration {
  const ground = groundOf(text);
  if (text.lines.length > limits.lines) return tooLongOf(text, ground);
  const cut = cutLines(text, ground);
  const { root, problems, lost } = nestBlocks(ground, cut.lines);
  const reader: Reader = { ground, problems: [...cut.problems, ...problems], unreadable: [], depth: 0, quick };
  for (const stretch of lost) giveUp(reader, stretch);
  if (root === null) giveUp(reader, { from: 0, to: ground.code.length });
  else if (root.indent > 0) reader.problems.push(declarationIndented(ground.span(root.head)));
  const declaration = root && (readWithBlock(reader, root, null) as Declaration | null);
  const told = firstOf(withoutEchoes(reader.problems), limits.problemsOfOne);
  return { declaration, comments: commentsOf(text), problems: told, unreadable: reader.unreadable };
}

function tooLongOf({ lines }: DeclarationText, ground: Ground): ReadDeclaration {
  const span = ground.span({ from: 0, to: 1 });
  const problem = declarationTooLong(span, { lines: lines.length, limit: limits.lines });
  return { declaration: null, comments: [], problems: [problem], unreadable: [] };
}

/** Clauses whose head is lost cannot stand where they do, and their `}` closes nothing: that is one slip. */
function withoutEchoes(problems: readonly Problem[]): readonly Problem[] {
  const homeless = problems.filter(({ code }) => code === unknownClauseCode).map(({ span }) => span.start.line);
  return problems.filter(
    ({ code, span }) => code !== strayBraceCode || !homeless.some((line) => line < span.start.line),
  );
}

const strayBraceCode = 'SMK1003';
const unknownClauseCode = 'SMK1023';

/** Reads a clause and the block that it opens; `null` if the clause itself cannot be read. */
function readWithBlock(reader: Reader, raw: RawClause, within: BlockKind | null): unknown {
  const clause = withOpening(reader, raw, within);
  if (isListInBraces(reader, clause)) return refuseBraces(reader, clause);
  const rule = within === null ? 'Declaration' : blocks[within].rule;
  const head = clause.broken ? null : (read(reader, clause.head, rule, within) as Head | null);
  if (head === null) return readWithoutHead(reader, clause, within);
  const opens = opensAfter(head, within);
  if (opens === null) {
    if (clause.block) refuseBlock(reader, clause, clause.block);
    return head;
  }
  const lacks = clause.block === null && opens.required;
  return {
    ...head,
    ...attached(opens, lacks ? missed(reader, clause, opens) : readBlock(reader, clause.block, opens.block)),
  };
}

/** `country in {DE, AT}`, where the braces look like a block. */
function isListInBraces({ ground }: Reader, { head, block, broken }: RawClause): boolean {
  return !broken && block?.kind === 'in line' && /\b(?:in|of)\s*$/.test(ground.bare.slice(head.from, head.to));
}

function refuseBraces(reader: Reader, { head, block }: RawClause): null {
  giveUp(reader, head);
  if (block?.kind !== 'in line') return null;
  giveUp(reader, block.stretch);
  const values = inOneLine(textOf(reader, block.stretch));
  const fixed = `${inOneLine(textOf(reader, head))} (${values})`;
  reader.problems.push(listInBraces(reader.ground.span(block.stretch), { text: values, fixed }));
  return null;
}

/** The clause is lost, and with it what its block declares; what is wrong in the block is told all the same. */
function readWithoutHead(reader: Reader, { head, block }: RawClause, within: BlockKind | null): null {
  giveUp(reader, head);
  if (within === null) giveUpDeclaration(reader, textOf(reader, head));
  if (block === null) return null;
  const opens = opensProbably(reader.ground.bare.slice(head.from, head.to), within);
  if (opens) readBlock(reader, block, opens.block);
  giveUpBlock(reader, block);
  return null;
}

/** What kind of declaration is lost; without a name, it may be that of any. */
function giveUpDeclaration(reader: Reader, head: string): void {
  const [, word = '', name = ''] = /^(\w*)\s*(\w*)/.exec(head)!;
  const kind = nearestDeclaration(word.toLowerCase());
  reader.unreadable.push(kind);
  if (name === '' || keywords.has(name)) reader.unreadable.push(nameless(kind));
}

function missed(reader: Reader, { head }: RawClause, { block }: Opens): Block<unknown> {
  const said = { head: inOneLine(textOf(reader, head)), sample: blocks[block].samples[0]! };
  reader.problems.push(blockMissing(reader.ground.span(head), said));
  return { clauses: [], complete: false };
}

function refuseBlock(reader: Reader, { head }: RawClause, block: RawBlock): void {
  reader.problems.push(noBlockHere(reader.ground.span(head), { head: inOneLine(textOf(reader, head)) }));
  giveUpBlock(reader, block);
}

function attached({ as }: Opens, block: Block<unknown>): object {
  if (as === 'of') return { of: { kind: 'values', values: block.clauses, complete: block.complete } };
  return { [as]: block };
}

function readBlock(reader: Reader, block: RawBlock | null, kind: BlockKind): Block<unknown> {
  if (block === null) return { clauses: [], complete: true };
  if (block.kind === 'in line') return readInLine(reader, block.stretch, kind);
  if (reader.depth === limits.blocks) return tooDeepFor(reader, block.clauses);
  reader.depth += 1;
  const trees = mendClauses(reader, block.clauses, kind).map((clause) => readWithBlock(reader, clause, kind));
  reader.depth -= 1;
  // A line of a list or of values has several of them.
  return { clauses: trees.flat().filter((tree) => tree !== null), complete: block.closed && !trees.includes(null) };
}

function tooDeepFor(reader: Reader, clauses: readonly RawClause[]): Block<unknown> {
  const [first] = clauses;
  if (first) reader.problems.push(nestedTooDeep(reader.ground.span(first.head), { limit: limits.blocks }));
  return { clauses: [], complete: false };
}

function readInLine(reader: Reader, stretch: Stretch, kind: BlockKind): Block<unknown> {
  const bare = reader.ground.bare.slice(stretch.from, stretch.to);
  if (bare.trim() === '') return { clauses: [], complete: true };
  const nested = bare.includes('{');
  if (nested) reader.problems.push(nestedInLine(reader.ground.span(stretch)));
  const trees = nested ? null : (read(reader, stretch, blocks[kind].inLine, kind) as readonly unknown[] | null);
  if (trees === null) giveUp(reader, stretch);
  return { clauses: trees ?? [], complete: trees !== null };
}

function read(reader: Reader, stretch: Stretch, rule: string, within: BlockKind | null): unknown {
  // So many are not told; reading them would only take time.
  if (reader.problems.length > (reader.quick ? 0 : limits.problemsOfOne)) return null;
  const { tree, problems } = readClause(reader, stretch, rule, within);
  reader.problems.push(...problems);
  if (within !== null && problems.some(({ code }) => code === nameMissingCode))
    reader.unreadable.push(...namedIn[within].map(nameless));
  return problems.length === 0 ? tree : null;
}

const nameMissingCode = 'SMK1030';

/** What the clauses of a block are named as, where they are named. */
const namedIn: Readonly<Record<BlockKind, readonly string[]>> = {
  company: [],
  lead: ['field', 'fact', 'waited for'],
  'event data': [],
  list: [],
  calendar: [],
  department: [],
  person: [],
  team: [],
  queue: [],
  qualification: ['score', 'fact', 'refusal', 'stage', 'end', 'waited for', 'expected'],
  score: ['score line', 'line', 'expected'],
  group: ['score line', 'line', 'expected'],
  handoff: ['obligation', 'expected'],
  route: [],
  ladder: [],
  reasons: ['reason', 'end'],
  ends: ['end'],
  promise: [],
  goal: [],
  review: [],
  feedback: [],
  campaign: ['content'],
  table: [],
  test: [],
  cases: [],
  values: [],
};

function commentsOf({ lines }: DeclarationText): readonly Comment[] {
  return lines.flatMap(({ comment, indent }, line) => {
    if (comment === null) return [];
    const start = { line, column: comment.index + 1 };
    const end = { line, column: comment.index + 1 + comment.text.length };
    return [{ text: comment.text, alone: indent === -1, at: { start, end } }];
  });
}
