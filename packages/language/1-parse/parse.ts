import type { Problem } from '../problems/problem.ts';
import type { Source } from '../source.ts';
import { firstOf, isBeyondLimits, limits, tooMany } from './limits.ts';
import { isReadable, readDeclaration, type ReadDeclaration } from './read-declaration.ts';
import { readTableFile } from './read-table-file.ts';
import { repairLines } from './repairing/repair-lines.ts';
import { splitAgain, type DeclarationText, type Split } from './cutting/split-declarations.ts';
import { lastOf } from './last-of.ts';
import { spanOf, type ListFile, type PlacedDeclaration, type SyntaxTree } from './syntax-tree/tree.ts';

/** A declaration's text in its file. */
export type Cut = DeclarationText & { readonly file: string };

/**
 * Text in, tree out: what cannot be read is missing in the tree, and each such clause is one problem. Declarations that are not `asked` for
 * are left out but for the first one, at which all rules start.
 */
export function parse(
  sources: readonly Source[],
  asked: (cut: Cut) => boolean = () => true,
): {
  readonly tree: SyntaxTree;
  readonly problems: readonly Problem[];
  readonly cuts: readonly Cut[];
} {
  const declarations: PlacedDeclaration[] = [];
  const problems: Problem[] = [];
  const unreadable = new Set<string>();
  const ofRules = sources.filter(isRules);
  const cuts = ofRules.flatMap(({ path, text }) => cutsOf(path, text).map((cut) => ({ ...cut, file: path })));
  problems.push(...tooMany(cuts));
  const wanted = cuts.filter((cut, index) => index === 0 || asked(cut));
  for (const cut of isBeyondLimits(problems) ? [] : wanted) {
    const { declaration, comments, problems: found, unreadable: words } = cached(cut);
    const place = { file: cut.file, line: cut.line };
    if (declaration) declarations.push({ ...place, declaration, comments });
    for (const problem of found) problems.push(placed(problem, place));
    for (const word of words) unreadable.add(word);
    if (problems.length > limits.problems) break;
  }
  const others = sources.filter((source) => !isRules(source));
  const listFiles = others.map((source) => readList(source));
  const tableFiles = others.filter(({ path }) => path.endsWith('.csv')).map((source) => readTable(source));
  const tree = { declarations, listFiles, tableFiles, ruleFiles: ofRules.map(({ path }) => path), unreadable };
  return { tree, problems: firstOf(problems, limits.problems), cuts };
}

function placed({ fix, ...problem }: Problem, place: { readonly file: string; readonly line: number }): Problem {
  return {
    ...problem,
    span: spanOf(place, problem.span),
    fix: fix && { ...fix, span: spanOf(place, fix.span) },
  };
}

function isRules({ path }: Source): boolean {
  return path.endsWith('.smk');
}

const readList = lastOf(listIn);
const readTable = lastOf(readTableFile);

function listIn({ path, text }: Source): ListFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const values = lines.map((line, index) => ({ text: line.replace(/#.*/, '').trim(), line: index + 1 }));
  return { path, values: values.filter(({ text: value }) => value !== '') };
}

const splits = new Map<string, Split>();
const mostSplits = 1_000;

/** The declarations of a file, cut again only where it has changed since a file of its path was last cut. */
function cutsOf(path: string, text: string): readonly DeclarationText[] {
  const split = splitAgain(text, splits.get(path) ?? null);
  if (splits.size >= mostSplits) splits.clear();
  splits.set(path, split);
  return split.cuts;
}

// Invariant: what a declaration's text says depends on nothing else, so that its tree can be kept by that text.
const kept = new Map<string, ReadDeclaration>();
const mostKept = 5_000;

/** Declarations as they were read before, by their texts: where they say the same, they are not read again. */
export function recall(before: readonly (readonly [text: string, read: ReadDeclaration])[]): void {
  for (const [text, read] of before) if (kept.size < mostKept && !kept.has(text)) kept.set(text, read);
}

/** A declaration as it is read by itself. */
export function cached(cut: DeclarationText): ReadDeclaration {
  const known = kept.get(cut.text);
  if (known) return known;
  const found = readDeclaration(cut);
  const problems = repairLines(cut, found.problems, isReadable);
  const read = { ...found, problems };
  if (kept.size >= mostKept) kept.clear();
  kept.set(cut.text, read);
  return read;
}
