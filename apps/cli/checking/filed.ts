import { join, relative, sep } from 'node:path';
import type { FiledProblem } from '../present/filed-problem.ts';
import type { RulesFolder } from '../rules-folder.ts';
import type { Checked } from './checked.ts';

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
