import type { Plan, TestBlock } from '@smk/plan';
import { firstOf, isBeyondLimits, limits } from './1-parse/limits.ts';
import { checkEncodings } from './2-check/check-encodings.ts';
import { checkSizes } from './2-check/check-sizes.ts';
import { check } from './2-check/check.ts';
import { checkVersions } from './2-check/check-versions.ts';
import type { Rules } from './2-check/rules.ts';
import { checkTables } from './3-plan/check-tables.ts';
import { planTests } from './3-plan/plan-tests.ts';
import { toPlan } from './3-plan/to-plan.ts';
import type { Years } from './3-plan/years.ts';
import { hasErrors, ordered, type Outcome, type Problem } from './problems/problem.ts';
import { once } from './problems/once.ts';
import { atDeclaration } from './problems/at-declaration.ts';
import { wordsOf, withSureName } from './problems/sure-name.ts';
import { knownNow, parseAllBut, type KnownBefore, type Remembering } from './known-before.ts';
import type { Source } from './source.ts';

/** What rules mean: the plan that is carried out, and the tests that its authors wrote. */
export type Compiled = { readonly plan: Plan; readonly tests: readonly TestBlock[] };

/**
 * Text in, plan out, the same for any order of the files, with all problems of all phases;
 * `years` are those for which calendars become tables. Where rules are compiled again, what did not change is neither read nor checked again.
 */
export function compile(sources: readonly Source[], { years }: { readonly years: Years }): Outcome<Compiled> {
  const { rules, problems } = examine(sources, years, () => {}, forgetful);
  if (rules === null || hasErrors(problems)) return { problems };
  return { value: { plan: toPlan(rules, years), tests: planTests(rules, years) }, problems };
}

/** The problems of rules, what makes the plan of those without errors, and what is known of them from now on. */
type Found = {
  readonly problems: readonly Problem[];
  readonly plan: (() => Plan) | null;
  readonly known: () => KnownBefore | null;
};

/**
 * The problems that `compile` finds, before there is a plan. `tell` hears of those that cannot be read as soon as they are known, which is
 * long before the others, and may be told less of them in the end. What was known before of such rules is not found out again.
 */
export function findProblems(sources: readonly Source[], { years, tell, remembering = forgetful }: Finding): Found {
  const { rules, problems, known } = examine(sources, years, tell, remembering);
  return { problems, plan: rules === null || hasErrors(problems) ? null : () => toPlan(rules, years), known };
}

type Finding = {
  readonly years: Years;
  readonly tell: (unread: readonly Problem[]) => void;
  readonly remembering?: Remembering;
};

const forgetful: Remembering = { before: null, digest: (text) => text };

type Examined = {
  readonly rules: Rules | null;
  readonly problems: readonly Problem[];
  readonly known: () => KnownBefore | null;
};

function examine(
  sources: readonly Source[],
  years: Years,
  tell: (unread: readonly Problem[]) => void,
  remembering: Remembering,
): Examined {
  const unusable = [...checkSizes(sources), ...checkEncodings(sources)];
  if (unusable.length > 0) return onlyProblems(unusable);
  const sorted = sources.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const parsed = parseAllBut(sorted, years, remembering);
  const { tree, problems: unread } = parsed;
  if (unread.length > 0) tell(ordered(unread));
  if (isBeyondLimits(unread)) return onlyProblems(unread);
  const strange = checkVersions(tree);
  if (strange.length > 0) return onlyProblems(strange);
  const { rules, problems: wrong, all } = check(tree);
  const outside = checkTables(rules, years);
  const found = firstOf(ordered([...unread, ...wrong, ...outside]), limits.problems);
  const words = wordsOf(sources);
  const problems = once(found, (word) => words().get(word) ?? 0).map((problem) =>
    withSureName(atDeclaration(problem, sources, words), sources, words),
  );
  return { rules, problems, known: () => knownNow(parsed, [...unread, ...all, ...outside], years, remembering) };
}

function onlyProblems(problems: readonly Problem[]): Examined {
  return { rules: null, problems: ordered(problems), known: () => null };
}
