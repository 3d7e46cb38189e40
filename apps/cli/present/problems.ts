import { showProblem, type Problem, type Source } from '@smk/language';

/** Problems as their author reads them, one after the other. */
export function showProblems(problems: readonly Problem[], sources: readonly Source[]): string {
  return problems.map((problem) => showProblem(problem, sources)).join('\n\n');
}
