import type { FiledProblem } from './filed-problem.ts';

/** Problems as workflow commands, which GitHub shows beside the lines of a change. */
export function githubText(problems: readonly FiledProblem[]): string {
  return problems.map(annotation).join('\n');
}

function annotation({ file, problem: { code, title, severity, span, sentence, hint } }: FiledProblem): string {
  const place = [
    `file=${property(file)}`,
    `line=${span.start.line}`,
    `endLine=${span.end.line}`,
    // Columns of a place on several lines are not taken.
    ...(span.end.line === span.start.line
      ? [`col=${span.start.column}`, `endColumn=${Math.max(span.start.column, span.end.column - 1)}`]
      : []),
    `title=${property(`${code} ${title}`)}`,
  ];
  return `::${severity} ${place.join(',')}::${message(hint === null ? sentence : `${sentence}\n${hint}`)}`;
}

function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
