import { judge, nextMoment, step } from '@smk/engine';
import type { HandoffCase, HandoffStart } from '@smk/plan';
import { continueAsNew } from '@temporalio/workflow';
import type { Carried } from './answers.ts';
import { carryOut } from './carry-out.ts';
import type { Course } from './course.ts';

/** What the departments owe each other for one lead, from its assignment until nobody owes anything any more. */
export async function handoff(start: HandoffStart, answered: Carried = []): Promise<void> {
  const { slice, clock } = start;
  const course: Course<HandoffCase> = {
    judge: (at, act) => judge(slice, at, act),
    step: (at, input) => step(slice, at, input),
    nextMoment,
  };
  const rest = await carryOut(course, {
    steps: start.steps,
    subject: { kind: 'handoff', id: start.case.id },
    clock,
    case: start.case,
    answered,
  });
  if (rest.kind === 'grown long') await continueAsNew<typeof handoff>({ ...start, case: rest.case }, rest.answered);
}
