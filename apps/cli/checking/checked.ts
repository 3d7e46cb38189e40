import type { Problem } from '@smk/language';
import { join, relative, sep } from 'node:path';
import { cacheFolder } from '../caching/cache-folder.ts';
import { digestOfProgram } from '../caching/digest-of-program.ts';
import { keptTexts } from '../caching/kept-texts.ts';
import type { FiledProblem } from '../present/filed-problem.ts';
import type { RulesFolder } from '../rules-folder.ts';

/** A rules folder, or one file of it, with its problems and what can be proved. */
export type Checked = {
  readonly path: string;
  readonly rules: RulesFolder;
  readonly problems: readonly Problem[];
};

/** Checks rules; of those that this program has checked before, it remembers what it found. */
export async function checked(path: string, rules: RulesFolder): Promise<Checked> {
  const kept = keptTexts(cacheFolder('checked'));
  // What is found depends on the year too, since calendars reach years ahead.
  const madeFrom = [
    digestOfProgram(),
    `${new Date().getFullYear()}`,
    ...rules.sources.flatMap((source) => [source.path, source.text]),
  ];
  const known = kept.find(madeFrom);
  if (known !== null) return askedFor(path, rules, JSON.parse(known) as readonly Problem[]);
  // Loaded where it is needed: to load what reads rules takes longer than to look up what it found.
  const { findAndProve } = await import('./find-and-prove.ts');
  const problems = findAndProve(rules, () => {});
  kept.keep(madeFrom, JSON.stringify(problems));
  return askedFor(path, rules, problems);
}

/** Loaded only where there is something to tell. */
async function askedFor(path: string, rules: RulesFolder, problems: readonly Problem[]): Promise<Checked> {
  if (problems.length === 0) return { path, rules, problems };
  const { withProblems } = await import('./with-problems.ts');
  return withProblems(path, rules, problems);
}

/** Its problems by their files as other programs find them: from the current folder. */
export function filed({ rules, problems }: Checked): readonly FiledProblem[] {
  return problems.map((problem) => ({ file: fromHere(rules, problem.span.file), problem }));
}

/** The files of rules whose problems are told. */
export function filesOf({ rules }: Checked): readonly string[] {
  const paths = rules.sources.map(({ path }) => path).filter((path) => path.endsWith('.smk'));
  return paths.filter((path) => rules.only === null || path === rules.only).map((path) => fromHere(rules, path));
}

function fromHere({ folder }: RulesFolder, file: string): string {
  return relative('', join(folder, file)).split(sep).join('/');
}
