import { withProofs, type Problem } from '@smk/language';
import { prove } from '@smk/rehearsal';
import { join, relative, sep } from 'node:path';
import { compileRules } from '../compile-rules.ts';
import type { FiledProblem } from '../present/filed-problem.ts';
import type { RulesFolder } from '../rules-folder.ts';

/** A rules folder, or one file of it, with its problems and what can be proved. */
export type Checked = {
  readonly path: string;
  readonly rules: RulesFolder;
  readonly problems: readonly Problem[];
};

export function checked(path: string, rules: RulesFolder): Checked {
  const { value, problems: found } = compileRules(rules);
  const problems = value === undefined ? found : withProofs(found, prove(value.plan, rules.sources));
  return { path, rules, problems: problems.filter(({ span }) => rules.only === null || span.file === rules.only) };
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
