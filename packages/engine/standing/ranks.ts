import type { Plan } from '@smk/plan';

/** All stages, lowest first: those of a later qualification stand above those of an earlier one. */
export function stageNames(plan: Plan): readonly string[] {
  return plan.qualifications.flatMap((one) => one.stages).map((stage) => stage.name);
}

/** How high a stage stands, from 0; -1 for none, and for one that the plan no longer has. */
export function rankOf(plan: Plan, stage: string | null): number {
  return stage === null ? -1 : stageNames(plan).indexOf(stage);
}
