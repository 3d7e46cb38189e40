import type { Problem } from '@smk/language';

/** How many problems of which kind: `2 errors, 1 warning`. */
export function summary(problems: readonly Problem[]): string {
  const count = (severity: Problem['severity']): string => {
    const many = problems.filter((problem) => problem.severity === severity).length;
    return many === 0 ? '' : `${many} ${severity}${many === 1 ? '' : 's'}`;
  };
  return [count('error'), count('warning')].filter(Boolean).join(', ') || 'no problems';
}
