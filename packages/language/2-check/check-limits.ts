import type { Condition, When } from '../1-parse/syntax-tree/conditions.ts';
import type { QualificationClause } from '../1-parse/syntax-tree/qualification.ts';
import type { Region } from '../1-parse/syntax-tree/tree.ts';
import { tooMuch } from '../problems/logic.ts';
import { linesOf } from './lines-of-score.ts';
import { clausesOf, whereIs, type Placed, type Rules } from './rules.ts';
import type { Checked } from './scope.ts';

/** Bounds on the cost of a decision and on the size of a plan, far above what people write by hand. */
export const limits = {
  fields: 500,
  lines: 1_000,
  conditions: 200,
  listValues: 100_000,
  routes: 200,
  rows: 2_000,
  columns: 20,
} as const;

/** Nothing is so large that a decision could become slow. */
export function* checkLimits(rules: Rules): Checked<void> {
  for (const lead of rules.leads)
    yield* atMost(lead.part.body.clauses.length, 'fields of a lead', limits.fields, {
      ...lead,
      part: { at: lead.part.by.at },
    });
  yield* checkLists(rules);
  yield* checkTables(rules);
  const lines = rules.qualifications.flatMap((placed) =>
    clausesOf(placed, 'score').flatMap(({ part }) => linesOf(part).map((line) => ({ ...placed, part: line }))),
  );
  const lastLine = lines.at(-1);
  if (lastLine) yield* atMost(lines.length, 'lines of scores', limits.lines, lastLine);
  for (const handoff of rules.handoffs.values())
    for (const route of clausesOf(handoff, 'route'))
      yield* atMost(route.part.body.clauses.length, 'lines of a route', limits.routes, route);
  for (const { condition, placed } of conditionsOf(rules))
    yield* atMost(sizeOf(condition), 'comparisons in one condition', limits.conditions, { ...placed, part: condition });
}

/** A problem where there are more than `limit` of what is counted. */
export function* atMost(
  count: number,
  what: string,
  limit: number,
  placed: Placed<{ readonly at: Region }>,
): Checked<void> {
  if (count > limit) yield tooMuch(whereIs(placed), { what, count, limit });
}

function* checkTables(rules: Rules): Checked<void> {
  for (const { declared, columns, rows } of rules.tables.values()) {
    const placed = { ...declared, part: declared.part.name };
    yield* atMost(rows.length, 'rows of a table', limits.rows, placed);
    yield* atMost(columns?.part.of.length ?? 0, 'columns of a table', limits.columns, placed);
  }
}

function* checkLists(rules: Rules): Checked<void> {
  for (const list of rules.lists.values()) {
    const { of } = list.part;
    const file = of.kind === 'file' ? rules.tree.listFiles.find(({ path }) => path === of.path.text) : undefined;
    const count = of.kind === 'values' ? of.values.length : (file?.values.length ?? 0);
    yield* atMost(count, 'values in a list', limits.listValues, { ...list, part: list.part.name });
  }
}

function conditionsOf(rules: Rules): { condition: Condition; placed: Placed<unknown> }[] {
  const written = rules.qualifications.flatMap((placed) =>
    placed.part.body.clauses.flatMap((clause) => {
      return whensOf(clause).map(({ condition }) => ({ condition, placed }));
    }),
  );
  const routed = [...rules.handoffs.values()].flatMap((placed) =>
    clausesOf(placed, 'route').flatMap(({ part }) =>
      part.body.clauses.flatMap(({ when }) => (when ? [{ condition: when.condition, placed }] : [])),
    ),
  );
  return [...written, ...routed];
}

function whensOf(clause: QualificationClause): readonly When[] {
  switch (clause.kind) {
    case 'score':
      return linesOf(clause).flatMap((line) => (line.kind === 'fact line' ? [line.when] : []));
    case 'refuse':
    case 'wait':
      return [clause.when];
    case 'stage':
      return clause.until ? [clause.when, clause.until] : [clause.when];
  }
}

function sizeOf(condition: Condition): number {
  if (condition.kind === 'not') return sizeOf(condition.of);
  return 'of' in condition ? condition.of.reduce((sum, part) => sum + sizeOf(part), 0) : 1;
}
