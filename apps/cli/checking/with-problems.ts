import { stopsReading, type Problem } from '@smk/language';
import type { RulesFolder } from '../rules-folder.ts';
import type { Checked } from './checked.ts';

/** Rules with those of the problems that are asked for, and those elsewhere for which the file asked for was not read. */
export function withProblems(path: string, rules: RulesFolder, problems: readonly Problem[]): Checked {
  const asked = (one: Problem): boolean => rules.only === null || one.span.file === rules.only || stopsReading(one);
  return { path, rules, problems: problems.filter(asked) };
}
