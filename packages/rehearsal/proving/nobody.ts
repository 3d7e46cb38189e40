import { judgeCondition, prepare } from '@smk/engine';
import { nobodyTakes, someReachNobody, type Problem } from '@smk/language';
import type { Moment, Plan } from '@smk/plan';
import { findExample } from './find-example.ts';
import { leadText } from './lead-text.ts';
import { spanOf, type Sources } from './span.ts';

/**
 * Stages of rules with people who could take leads, and no handoff that each of their leads opens: some reach nobody. One handoff
 * for all is enough, since who enters a stage enters those below it too.
 */
export function nobodyGets(plan: Plan, sources: Sources, asOf: Moment): readonly Problem[] {
  const stages = plan.qualifications.flatMap((one) => one.stages);
  const highest = stages.at(-1);
  const takers = plan.teams.length + plan.queues.length;
  const begun = plan.handoffs.filter(({ becomes }) => becomes !== null);
  if (highest === undefined || takers === 0 || begun.some(({ where }) => where === undefined)) return [];
  const wheres = begun.flatMap(({ where }) => (where === undefined ? [] : [where.condition]));
  const opens = wheres.map((where) => judgeCondition(plan, where));
  const assessor = prepare(plan);
  const conditions = [...stages.map((stage) => stage.when.condition), ...wheres];
  const example = findExample(plan, conditions, asOf, (facts) => {
    const { outcome } = assessor.assess(facts, asOf);
    if (outcome.kind !== 'stage' || outcome.stage !== highest.name) return false;
    return opens.every((holds) => holds(facts, asOf) !== true);
  });
  const place = spanOf(highest.when.at, sources);
  const stage = highest.name;
  if (begun.length === 0) return [nobodyTakes(place, { stage, example: example && leadText(plan, example) })];
  if (example === null) return [];
  return [someReachNobody(place, { stage, handoffs: begun.map(({ name }) => name), example: leadText(plan, example) })];
}
