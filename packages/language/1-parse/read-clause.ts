import type { Problem, Span } from '../problems/problem.ts';
import { tooDeep, tooLong, unfinished } from '../problems/syntax.ts';
import { explain } from './explaining/explain.ts';
import type { Ground, Stretch } from './cutting/ground.ts';
import { match } from './ohm.ts';
import { findDoubtful } from './explaining/slips.ts';
import type { Reader } from './reader.ts';
import { matched, treeOf } from './reading/tree-of.ts';
import type { BlockKind } from './vocabulary.ts';

// Ohm's stack ends at some 230 levels, and its memory is about 1 kB for each character.
const deepest = 32;
const longest = 10_000;

type ReadClause = { readonly tree: unknown; readonly problems: readonly Problem[] };

// Of a long declaration in which a line changes, the others stay as they are. Invariant: what a clause says and where it stands in its
// declaration is all that its tree depends on.
const kept = new Map<string, ReadClause>();
const mostKept = 20_000;
const longDeclaration = 40;

/** Reads one clause from its start rule: a tree, or problems. */
export function readClause(
  reader: Pick<Reader, 'ground' | 'quick'>,
  stretch: Stretch,
  rule: string,
  within: BlockKind | null,
): ReadClause {
  const { ground } = reader;
  if (ground.starts.length < longDeclaration) return readAnew(reader, stretch, rule, within);
  const { line, column } = ground.region(stretch).start;
  const key = `${rule} ${line}:${column} ${ground.code.slice(stretch.from, stretch.to)}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const read = readAnew(reader, stretch, rule, within);
  if (read.problems.length > 0) return read;
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, read);
  return read;
}

function readAnew(
  { ground, quick }: Pick<Reader, 'ground' | 'quick'>,
  stretch: Stretch,
  rule: string,
  within: BlockKind | null,
): ReadClause {
  const refused = beyondLimits(ground, stretch) ?? findDoubtful(ground, stretch, rule);
  if (refused) return { tree: null, problems: [refused] };
  const text = ground.code.slice(stretch.from, stretch.to);
  const node = matched(text, rule);
  if (node === null) {
    const problem = quick
      ? unread(ground.span(stretch))
      : explain({ ground, stretch, rule, within, result: match(text, rule) });
    return { tree: null, problems: [problem] };
  }
  const problems: Problem[] = [];
  const shifted = ({ from, to }: Stretch): Stretch => ({ from: from + stretch.from, to: to + stretch.from });
  const tree = treeOf(node, {
    region: (part) => ground.region(shifted(part)),
    span: (part) => ground.span(shifted(part)),
    report: (problem) => problems.push(problem),
  });
  return { tree, problems };
}

/** That is all that is asked for. */
function unread(span: Span): Problem {
  return unfinished(span, { said: '', expected: '', hint: '' });
}

function beyondLimits(ground: Ground, { from, to }: Stretch): Problem | null {
  if (to - from > longest) return tooLong(ground.span({ from, to: from + 40 }), { limit: longest });
  let depth = 0;
  for (let index = from; index < to; index++) {
    if (ground.bare[index] === '(') depth++;
    if (ground.bare[index] === ')') depth--;
    if (depth > deepest) return tooDeep(ground.span({ from: index, to: index + 1 }), { limit: deepest });
  }
  return null;
}
