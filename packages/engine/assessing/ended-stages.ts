import type { Plan, Stage } from '@smk/plan';

/** The stages that something ends, each with that as its condition, to be explained like any other line. */
export function endedStages(plan: Plan): readonly Stage[] {
  return plan.qualifications
    .flatMap((one) => one.stages)
    .flatMap(({ name, until, means, at }) => (until === undefined ? [] : [{ name, when: until, means, at }]));
}
