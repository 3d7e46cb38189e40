import { prepare } from '@smk/engine';
import { nobodyTakes, type Problem } from '@smk/language';
import type { Moment, Plan } from '@smk/plan';
import { findExample } from './find-example.ts';
import { leadText } from './lead-text.ts';
import { spanOf, type Sources } from './span.ts';

/**
 * Stages of rules with people who could take leads, and no handoff to any of them: their leads reach nobody. One handoff is enough,
 * since who enters a stage enters those below it too.
 */
export function nobodyGets(plan: Plan, sources: Sources, asOf: Moment): readonly Problem[] {
  const stages = plan.qualifications.flatMap((one) => one.stages);
  const highest = stages.at(-1);
  const takers = plan.teams.length + plan.queues.length;
  if (highest === undefined || takers === 0 || plan.handoffs.length > 0) return [];
  const assessor = prepare(plan);
  const conditions = stages.map((stage) => stage.when.condition);
  const example = findExample(plan, conditions, asOf, (facts) => {
    const { outcome } = assessor.assess(facts, asOf);
    return outcome.kind === 'stage' && outcome.stage === highest.name;
  });
  const place = spanOf(highest.when.at, sources);
  return [nobodyTakes(place, { stage: highest.name, example: example && leadText(plan, example) })];
}
