import type { SyntaxTree } from '../1-parse/syntax-tree.ts';
import { unknownName } from '../problems/names.ts';
import { ordered, type Problem } from '../problems/problem.ts';
import { checkCalendars } from './check-calendars.ts';
import { checkCompany } from './check-company.ts';
import { checkHandoffs } from './check-handoff.ts';
import { checkLead } from './check-lead.ts';
import { checkLets } from './check-lets.ts';
import { checkLimits } from './check-limits.ts';
import { checkLists } from './check-lists.ts';
import { checkNames } from './check-names.ts';
import { checkOrganisation } from './check-organisation.ts';
import { checkQualifications } from './check-qualification.ts';
import { checkReviews } from './check-review.ts';
import { checkTests } from './check-tests.ts';
import { rulesOf, type Rules } from './rules.ts';
import type { Checked } from './scope.ts';

/** In the order in which the rules of a company are told. */
const checks: readonly ((rules: Rules) => Checked<void>)[] = [
  checkNames,
  checkCompany,
  checkLead,
  checkLets,
  checkLists,
  checkCalendars,
  checkOrganisation,
  checkQualifications,
  checkHandoffs,
  checkReviews,
  checkTests,
  checkLimits,
];

/** The rules of a tree by name, and everything that is wrong with them, each root cause once. */
export function check(tree: SyntaxTree): { readonly rules: Rules; readonly problems: readonly Problem[] } {
  const rules = rulesOf(tree);
  return { rules, problems: oncePerMissingName(ordered(checks.flatMap((each) => [...each(rules)]))) };
}

/** A name that is like no other was not misspelt but never declared: that is one problem, however often it is used. */
function oncePerMissingName(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, sentence, hint }) => {
    if (code !== unknownName.code || hint?.startsWith('Did you mean')) return true;
    return !seen.has(sentence) && seen.add(sentence);
  });
}
