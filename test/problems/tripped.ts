import { compile, exampleSources, withProofs, type Example, type Problem, type Source } from '@smk/language';
import { prove } from '@smk/rehearsal';

/** An example's rules, and what is said of them: the problems, and what can be proved where there is no error. */
export function tripped(example: Example): {
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
} {
  const sources = exampleSources(example);
  const { value, problems } = compile(sources, { years: { from: 2026, to: 2026 } });
  return { sources, problems: value === undefined ? problems : withProofs(problems, prove(value.plan, sources)) };
}
