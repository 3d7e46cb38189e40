import type { Problem } from './problem.ts';

// Names that are not there: a declaration that is missing or misspelt makes every use of it one.
const ofNames: readonly string[] = ['SMK2001', 'SMK2007', 'SMK3003', 'SMK4023', 'SMK4024'];

/**
 * One problem for a name that many lines use and nothing declares, at the first of them. Where the name that was likely meant is
 * used too, the slips are in the lines, and each is told; `uses` counts how often a word stands in the rules.
 */
export function once(problems: readonly Problem[], uses: (word: string) => number): readonly Problem[] {
  const alike = Map.groupBy(problems, (problem) => rootOf(problem, uses));
  return problems.flatMap((problem) => {
    const root = rootOf(problem, uses);
    const [first, ...others] = root === null ? [problem] : alike.get(root)!;
    if (problem !== first) return [];
    if (others.length === 0) return [problem];
    const lines = others.length === 1 ? 'one more line' : `${others.length} more lines`;
    return [{ ...problem, sentence: problem.sentence.replace(/[.]$/, `, here and on ${lines}.`) }];
  });
}

/** What names the declaration that lacks; `null` for a problem of its line alone. */
function rootOf({ code, sentence, hint }: Problem, uses: (word: string) => number): string | null {
  if (!ofNames.includes(code)) return null;
  const near = /^Did you mean `(\w+)`\?$/.exec(hint ?? '')?.[1];
  const name = /(?:called|ends as) `(\w+)`/.exec(sentence)?.[1] ?? /^`(\w+)`/.exec(sentence)?.[1];
  if (name === undefined || (near === undefined && code === 'SMK3003')) return null;
  return near !== undefined && uses(near) > 1 ? null : name;
}
