import type { FactScore, Plan } from '@smk/plan';
import { fieldsIn } from './fields-in.ts';

type Line = FactScore['lines'][number];

/** Lines of a score that hang together, with the fields that they look at. */
export type LinesTogether = { readonly fields: ReadonlySet<string>; readonly lines: readonly Line[] };

/** The lines of a score, those together that share a field, or a group with a ceiling: what others add is independent of them. */
export function linesTogether(plan: Plan, lines: readonly Line[]): readonly LinesTogether[] {
  let groups: LinesTogether[] = [];
  for (const line of lines) {
    const fields = fieldsIn(plan, line.when.condition);
    const near = groups.filter(
      (group) =>
        [...fields].some((field) => group.fields.has(field)) ||
        (line.group !== undefined && group.lines.some((other) => other.group === line.group)),
    );
    const merged: LinesTogether = {
      fields: new Set([...fields, ...near.flatMap((group) => [...group.fields])]),
      lines: [...near.flatMap((group) => group.lines), line],
    };
    groups = [...groups.filter((group) => !near.includes(group)), merged];
  }
  return groups;
}

/** What lines add up to, those of each group as far as its ceiling. */
export function sumUnder(score: FactScore, lines: readonly Line[], pointsOf: (line: Line) => number): number {
  const sum = (some: readonly Line[]) => some.reduce((total, line) => total + pointsOf(line), 0);
  const grouped = (score.groups ?? []).map(({ name, atMost }) =>
    Math.min(atMost, sum(lines.filter((line) => line.group === name))),
  );
  return grouped.reduce((total, points) => total + points, sum(lines.filter((line) => line.group === undefined)));
}
