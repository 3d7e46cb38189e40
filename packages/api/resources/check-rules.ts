import { notCarriedOut } from '@smk/engine';
import type { Plan, TestBlock } from '@smk/plan';
import type { ApiPorts } from '../ports.ts';
import { Refusal } from '../protocol/refusal.ts';
import type { RuleProblem, RuleTestResult } from './rules-rows.ts';

type Sources = readonly { readonly path: string; readonly text: string }[];
type Compiled = { readonly plan: Plan; readonly tests: readonly TestBlock[] };

/** Sources to a plan with its tests, for the years that matter from now, with what can be proved about it; no value where there is an error. */
export function checkSources(
  { language, prove, now }: Pick<ApiPorts, 'language' | 'prove' | 'now'>,
  sources: Sources,
): { readonly value?: Compiled; readonly problems: readonly RuleProblem[] } {
  const years = language.yearsFor(sources, new Date(now()).getUTCFullYear());
  const { value, problems: found } = language.compile(sources, { years });
  const problems = value === undefined ? found : language.withProofs(found, prove(value.plan, sources));
  const told = problems.map(({ code, title, severity, span, sentence, hint, fix }, index): RuleProblem => ({
    code,
    title,
    severity,
    span,
    sentence,
    hint,
    fix,
    page: language.pagePath(code),
    shown: language.showProblem(problems[index]!, sources),
  }));
  return value === undefined ? { problems: told } : { value, problems: told };
}

/** The tests in the rules, run on a virtual clock. */
export function runsOf({ runTests }: Pick<ApiPorts, 'runTests'>, { plan, tests }: Compiled): readonly RuleTestResult[] {
  return runTests(plan, tests).map(({ name, place, passed, failures }) => ({
    name,
    file: place.file,
    line: place.line,
    passed,
    failures: failures.map((failure) => ({ line: failure.place.line, sentence: failure.sentence })),
  }));
}

/** Rules of which a part would silently not happen are not published. */
export function refuseNotCarriedOut({ plan }: Compiled, problems: readonly RuleProblem[]): void {
  const [first, ...others] = notCarriedOut(plan);
  if (first === undefined) return;
  const { at, sentence } = first;
  const more =
    others.length === 0
      ? ''
      : ` The same is so of ${others.length === 1 ? 'one more clause' : `${others.length} more clauses`}.`;
  throw new Refusal(
    'rules_not_carried_out',
    `${at.file}:${at.line}: ${sentence}${more} It can be checked, tested and rehearsed; leave it out to publish. What runs is unchanged.`,
    { problems, tests: [] },
  );
}

/** Rules whose tests fail say something else than they mean: they are not published. */
export function refuseFailing(tests: readonly RuleTestResult[], problems: readonly RuleProblem[]): void {
  const failing = tests.filter(({ passed }) => !passed);
  if (failing.length === 0) return;
  const named = failing
    .slice(0, 3)
    .map(({ name }) => `"${name}"`)
    .join(', ');
  throw new Refusal(
    'rules_fail_tests',
    `${failing.length} of ${tests.length} tests fail: ${named}${failing.length > 3 ? ' and others' : ''}. Mend the rules or the tests, then publish again. What runs is unchanged.`,
    { problems, tests },
  );
}
