import type { Source } from '../source.ts';
import { declaredOtherwise } from './names.ts';
import { mendedBy, type Problem, type Span } from './problem.ts';
import { spellingDistance } from './spelling-distance.ts';
import type { WordCounts } from './sure-name.ts';

const unknownName = 'SMK2001';

/**
 * A name that several lines use and one declares with a slip: then the slip is told where it is, at the declaration, which
 * nothing uses as it is written.
 */
export function atDeclaration(problem: Problem, sources: readonly Source[], words: WordCounts): Problem {
  const declared = /^Did you mean `(\w+)`\?$/.exec(problem.hint ?? '')?.[1];
  const used = /called `(\w+)`/.exec(problem.sentence)?.[1];
  if (problem.code !== unknownName || declared === undefined || used === undefined) return problem;
  const uses = words().get(used) ?? 0;
  if (uses === 0 || words().get(declared) !== 1) return problem;
  if (uses === 1 && !isLikelier(used, declared, words)) return problem;
  const place = onlyPlace(declared, sources);
  if (place === null) return problem;
  const told = declaredOtherwise(place, { declared, used, uses });
  const isSlip = spellingDistance(declared, used) <= Math.max(1, Math.floor(used.length / 5));
  return isSlip ? mendedBy(told, place, used) : told;
}

/** Whether the parts of a name that another one lacks stand in more words than those that it has instead. */
function isLikelier(name: string, other: string, words: WordCounts): boolean {
  const [own, others] = [partsWithout(name, other), partsWithout(other, name)];
  return own.length > 0 && others.length > 0 && known(own, name, words) > known(others, other, words);
}

function partsWithout(name: string, other: string): readonly string[] {
  return name.split('_').filter((part) => !other.split('_').includes(part));
}

function known(parts: readonly string[], name: string, words: WordCounts): number {
  let count = 0;
  for (const [word, times] of words())
    if (word !== name && parts.some((part) => word.toLowerCase().split('_').includes(part))) count += times;
  return count;
}

/** Where a word stands that stands only once; `null` if that is in a comment or in quotes. */
function onlyPlace(word: string, sources: readonly Source[]): Span | null {
  const pattern = new RegExp(`(?<!\\w)${word}(?!\\w)`);
  for (const { path, text } of sources) {
    const index = path.endsWith('.smk') ? text.search(pattern) : -1;
    if (index === -1) continue;
    const before = text
      .slice(0, index)
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\n|\r/);
    const ahead = before.at(-1)!;
    if (ahead.includes('#') || ahead.split('"').length % 2 === 0) return null;
    const start = { line: before.length, column: ahead.length + 1 };
    return { file: path, start, end: { ...start, column: start.column + word.length } };
  }
  return null;
}
