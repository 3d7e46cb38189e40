import { ordered, type Problem } from './problem.ts';

/** What was found and what was proved, by place: a proof on a line of which something was found already would tell it twice. */
export function withProofs(found: readonly Problem[], proved: readonly Problem[]): readonly Problem[] {
  const lines = new Set(found.map(lineOf));
  return ordered([...found, ...proved.filter((problem) => !lines.has(lineOf(problem)))]);
}

function lineOf({ span }: Problem): string {
  return `${span.file}:${span.start.line}`;
}
