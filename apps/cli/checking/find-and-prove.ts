import { findProblems, withProofs, type KnownBefore, type Problem, type Remembering } from '@smk/language';
import { prove } from '@smk/rehearsal';
import { digestOf, type KeptTexts } from '../caching/kept-texts.ts';
import { yearsOf } from '../compile-rules.ts';
import type { RulesFolder } from '../rules-folder.ts';

/** Hears of problems as soon as they are known: first of what cannot be read, then of all but what is proved. */
export type Hears = (problems: readonly Problem[]) => void;

/** All problems of rules, and what can be proved about them. */
export function findAndProve(rules: RulesFolder, soon: Hears): readonly Problem[] {
  return findWith(rules, soon).problems;
}

/** The same, sooner by what is `kept` of rules that stood in the folder before; what is known of them now is kept in its place. */
export function findAgain(rules: RulesFolder, kept: KeptTexts, madeFrom: readonly string[]): readonly Problem[] {
  const text = kept.find(madeFrom);
  const before = text === null ? null : (JSON.parse(text) as KnownBefore);
  const { problems, known } = findWith(rules, () => {}, { before, digest: digestOf });
  const now = known();
  if (now !== null) kept.keep(madeFrom, JSON.stringify(now));
  return problems;
}

function findWith(rules: RulesFolder, soon: Hears, remembering?: Remembering) {
  const { problems, plan, known } = findProblems(rules.sources, {
    years: yearsOf(rules),
    tell: soon,
    ...(remembering && { remembering }),
  });
  if (plan === null) return { problems, known };
  soon(problems);
  return { problems: withProofs(problems, prove(plan(), rules.sources)), known };
}
