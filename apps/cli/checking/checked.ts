import type { Problem } from '@smk/language';
import { cacheFolder } from '../caching/cache-folder.ts';
import { digestOfProgram } from '../caching/digest-of-program.ts';
import { inOneFile } from '../caching/in-one-file.ts';
import { keptTexts } from '../caching/kept-texts.ts';
import type { RulesFolder } from '../rules-folder.ts';

/** A rules folder, or one file of it, with its problems and what can be proved. */
export type Checked = {
  readonly path: string;
  readonly rules: RulesFolder;
  readonly problems: readonly Problem[];
};

/** Of so many folders is known what stood in them: some hundred kilobytes for each thousand lines. */
const mostKnown = 20;

/** Checks rules; of those that this program has checked before, it remembers what it found. */
export async function checked(path: string, rules: RulesFolder): Promise<Checked> {
  const kept = keptTexts(cacheFolder('checked'));
  // What is found depends on the year too, since calendars reach years ahead.
  const program = [digestOfProgram(), `${new Date().getFullYear()}`];
  const madeFrom = [...program, ...rules.sources.flatMap((source) => [source.path, source.text])];
  const known = kept.find(madeFrom);
  if (known !== null) return askedFor(path, rules, JSON.parse(known) as readonly Problem[]);
  // Loaded where it is needed: to load what reads rules takes longer than to look up what it found.
  const { findAgain } = await inOneFile(
    new URL('find-and-prove.ts', import.meta.url),
    () => import('./find-and-prove.ts'),
  );
  const problems = findAgain(rules, keptTexts(cacheFolder('known'), mostKnown), [...program, rules.folder]);
  kept.keep(madeFrom, JSON.stringify(problems));
  return askedFor(path, rules, problems);
}

/** Loaded only where there is something to tell. */
async function askedFor(path: string, rules: RulesFolder, problems: readonly Problem[]): Promise<Checked> {
  if (problems.length === 0) return { path, rules, problems };
  const { withProblems } = await inOneFile(
    new URL('with-problems.ts', import.meta.url),
    () => import('./with-problems.ts'),
  );
  return withProblems(path, rules, problems);
}
