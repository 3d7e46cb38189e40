import { directFields } from '@smk/engine';
import { refusedStage, type Problem } from '@smk/language';
import type { Plan, Stage } from '@smk/plan';
import { canHold } from './can-hold.ts';
import { spanOf, type Sources } from './span.ts';

/** Stages whose every lead is kept out, since refusals are decided before. */
export function refusedStages(plan: Plan, sources: Sources): readonly Problem[] {
  return plan.qualifications.flatMap(({ stages }) => stages.flatMap((stage) => refusedIn(plan, stage, sources)));
}

function refusedIn(plan: Plan, { name, when }: Stage, sources: Sources): readonly Problem[] {
  const looked = directFields(plan, when.condition);
  // Who looks at other fields keeps out nobody for what the stage asks for.
  const near = plan.qualifications
    .flatMap(({ refusals }) => refusals)
    .filter((refusal) => [...directFields(plan, refusal.when.condition)].some((field) => looked.has(field)));
  if (near.length === 0 || canHold(plan, when.condition) !== 'yes') return [];
  const refusal = near.find((one) => canHold(plan, when.condition, [one.when.condition]) === 'no');
  if (refusal === undefined) return [];
  return [refusedStage(spanOf(when.at, sources), { stage: name, refusal: refusal.name, line: refusal.at.line })];
}
