import { findProblems, hasErrors, withProofs, type Problem } from '@smk/language';
import { prove } from '@smk/rehearsal';
import { compileRules, yearsOf } from '../compile-rules.ts';
import type { RulesFolder } from '../rules-folder.ts';

/** Hears of problems as soon as they are known: first of what cannot be read, then of all but what is proved. */
export type Hears = (problems: readonly Problem[]) => void;

/** All problems of rules, and what can be proved about them. */
export function findAndProve(rules: RulesFolder, soon: Hears): readonly Problem[] {
  const found = findProblems(rules.sources, { years: yearsOf(rules), tell: soon });
  if (hasErrors(found)) return found;
  soon(found);
  const { value } = compileRules(rules);
  return value === undefined ? found : withProofs(found, prove(value.plan, rules.sources));
}
