import type { Condition, Plan } from '@smk/plan';

type Happened = Extract<Condition, { kind: 'happened' }>;

/** Every condition on events that refusals, waits, stages and lines of a plan rest on. */
export function happenedIn(plan: Plan): readonly Happened[] {
  const inTables = (plan.tables ?? []).flatMap((table) => table.rows.flatMap((row) => inside(row.when.condition)));
  const inQualifications = plan.qualifications.flatMap((qualification) => [
    ...qualification.scores.flatMap((score): readonly Happened[] =>
      score.kind === 'facts'
        ? score.lines.flatMap((line) => inside(line.when.condition))
        : score.lines.flatMap((line) => (line.where === null ? [] : inside(line.where))),
    ),
    ...[...qualification.refusals, ...(qualification.waits ?? []), ...qualification.stages].flatMap((one) =>
      inside(one.when.condition),
    ),
    ...qualification.stages.flatMap((stage) => (stage.until === undefined ? [] : inside(stage.until.condition))),
  ]);
  return [...inQualifications, ...inTables];
}

function inside(condition: Condition): readonly Happened[] {
  if (condition.kind === 'happened') return [condition, ...(condition.where === null ? [] : inside(condition.where))];
  if (condition.kind === 'not') return inside(condition.of);
  return 'of' in condition ? condition.of.flatMap(inside) : [];
}
