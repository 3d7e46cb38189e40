import type { SyntaxTree } from '../1-parse/syntax-tree/tree.ts';
import { noCalendar, notAnOutcome, wrongDepartment } from '../problems/logic.ts';
import { unknownData, unknownName } from '../problems/names.ts';
import { ordered, type Problem } from '../problems/problem.ts';
import { checkCalendars } from './check-calendars.ts';
import { checkCampaigns } from './check-campaign.ts';
import { onceForEachTest, unlessOnlyTestsChanged } from './apart-from-tests.ts';
import { checkCasesTest } from './check-cases.ts';
import { checkDecisionTables } from './tables/check-decision-tables.ts';
import { checkCompany } from './check-company.ts';
import { checkDoubts } from './check-doubts.ts';
import { checkFeedback } from './check-feedback.ts';
import { checkFormerNames } from './check-former-names.ts';
import { checkGoals } from './check-goal.ts';
import { checkHandoffs } from './check-handoff.ts';
import { checkLead } from './check-lead.ts';
import { checkLets } from './check-lets.ts';
import { checkLimits } from './check-limits.ts';
import { checkLists } from './check-lists.ts';
import { checkNames } from './check-names.ts';
import { checkOrganisation } from './check-organisation.ts';
import { checkPromises } from './check-promise.ts';
import { checkQualifications } from './check-qualification.ts';
import { checkReviews } from './check-review.ts';
import { checkTest } from './check-tests.ts';
import { checkUses } from './check-uses.ts';
import { rulesOf, type Rules } from './rules.ts';
import type { Checked } from './scope.ts';

/** In the order in which the rules of a company are told. */
const checks: readonly ((rules: Rules) => Checked<void>)[] = [
  checkUses,
  checkNames,
  checkFormerNames,
  checkCompany,
  checkLead,
  checkDoubts,
  checkLets,
  checkLists,
  checkDecisionTables,
  checkCalendars,
  checkOrganisation,
  checkQualifications,
  checkHandoffs,
  checkPromises,
  checkGoals,
  checkReviews,
  checkFeedback,
  checkCampaigns,
  checkLimits,
];

const checkAllButTests = unlessOnlyTestsChanged((rules) => checks.flatMap((each) => [...each(rules)]));
const checkTests = onceForEachTest(checkTest);
const checkCases = onceForEachTest(checkCasesTest);

/** The rules of a tree by name, and everything that is wrong with them, each root cause once; in `all` wherever it shows. */
export function check(tree: SyntaxTree): {
  readonly rules: Rules;
  readonly problems: readonly Problem[];
  readonly all: readonly Problem[];
} {
  const rules = rulesOf(tree);
  const found = [...checkAllButTests(rules), ...checkTests(rules.tests, rules), ...checkCases(rules.cases, rules)];
  return { rules, problems: oncePerCause(ordered(found)), all: found };
}

/**
 * A name that is like no other was not misspelt but never declared, the company's calendar would do for everybody, and a
 * handoff to the wrong department is wrong once: each is one problem, however often it is felt.
 */
function oncePerCause(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const cause = causeOf(problem);
    return cause === null || (!seen.has(cause) && seen.add(cause));
  });
}

function causeOf({ code, sentence, hint }: Problem): string | null {
  if (code === noCalendar.code) return code;
  if (code === wrongDepartment.code) return sentence.slice(sentence.indexOf(', but'));
  const names: readonly string[] = [unknownName.code, unknownData.code, notAnOutcome.code];
  return names.includes(code) && !hint?.startsWith('Did you mean') ? sentence : null;
}
