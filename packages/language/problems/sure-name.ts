import type { Source } from '../source.ts';
import { mendedBy, type Problem } from './problem.ts';
import { spellingDistance } from './spelling-distance.ts';

/**
 * A problem of a misspelt name with the edit that mends it, where only one name can be meant: it is written so only once, the
 * name that is meant is near, and no other word of the rules is as near.
 */
export function withSureName(problem: Problem, sources: readonly Source[], words: WordCounts): Problem {
  const meant = /^Did you mean [`"]([^`"]+)[`"]\?$/.exec(problem.hint ?? '')?.[1];
  if (problem.fix !== null || meant === undefined) return problem;
  const written = textAt(problem, sources);
  const quoted = /^"(.*)"$/.exec(written)?.[1];
  const name = quoted ?? written;
  if (!isSure(problem, name, meant, words)) return problem;
  return mendedBy(problem, problem.span, quoted === undefined ? meant : `"${meant}"`);
}

/** How often each word stands in the rules, counted when it is first asked for: few problems are of names. */
export type WordCounts = () => ReadonlyMap<string, number>;

/** The words of all rules and the paths of all files. */
export function wordsOf(sources: readonly Source[]): WordCounts {
  let counted: ReadonlyMap<string, number> | null = null;
  return () => (counted ??= countWords(sources));
}

function countWords(sources: readonly Source[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text, path } of sources)
    for (const word of path.endsWith('.smk') ? (text.match(/\w+/g) ?? []) : [path])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const noCountry = 'SMK3004';

function isSure({ code }: Problem, name: string, meant: string, words: WordCounts): boolean {
  // `UK` and `de` are no slips of letters.
  if (code === noCountry) return true;
  const distance = spellingDistance(name, meant);
  if (distance > Math.max(1, Math.floor(meant.length / 4)) || (words().get(name) ?? 0) > 1) return false;
  return ![...words().keys()].some(
    (word) =>
      word !== name &&
      word !== meant &&
      Math.abs(word.length - name.length) <= distance &&
      spellingDistance(name, word) <= distance,
  );
}

function textAt({ span: { file, start, end } }: Problem, sources: readonly Source[]): string {
  if (start.line !== end.line) return '';
  const text = sources.find(({ path }) => path === file)?.text ?? '';
  const line = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)[start.line - 1] ?? '';
  return line.slice(start.column - 1, end.column - 1);
}
