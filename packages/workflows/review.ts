import { judge, nextMoment, step } from '@smk/engine';
import {
  caseWorkflowId,
  companyMoment,
  memoNames,
  searchAttributes,
  type ReviewCase,
  type ReviewStart,
  type Subject,
} from '@smk/plan';
import {
  defineSearchAttributeKey,
  SearchAttributeType,
  TypedSearchAttributes,
  WorkflowExecutionAlreadyStartedError,
} from '@temporalio/common';
import { continueAsNew, ParentClosePolicy, startChild, workflowInfo } from '@temporalio/workflow';
import type { Carried } from './answers.ts';
import { carryOut } from './carry-out.ts';
import type { Course } from './course.ts';
import { openReview } from './world.ts';

/** The month's figures, frozen, and the departments' sign-offs. */
export async function review(start: ReviewStart, answered: Carried = []): Promise<void> {
  const open = start.open ?? (await opened(start));
  if (open === null) return;
  const { slice } = open;
  const subject: Subject = { kind: 'review', id: open.case.id };
  const workflowId = caseWorkflowId(start.company, subject);
  if (workflowInfo().workflowId !== workflowId) return handOver(workflowId, { ...start, open });

  const course: Course<ReviewCase> = {
    judge: (at, act) => judge(slice, at, act),
    step: (at, input) => step(slice, at, input),
    nextMoment,
  };
  const rest = await carryOut(course, {
    steps: start.steps,
    subject,
    clock: start.clock,
    case: open.case,
    answered,
  });
  if (rest.kind === 'grown long') {
    await continueAsNew<typeof review>({ ...start, open: { slice, case: rest.case } }, rest.answered);
  }
}

type Opened = ReviewStart & { readonly open: NonNullable<ReviewStart['open']> };

const keyword = (name: string) => defineSearchAttributeKey(name, SearchAttributeType.KEYWORD);

/** The figures are those of the moment that the Schedule meant, even if the server was away then. */
async function opened({ clock, review: name, period }: ReviewStart): Promise<ReviewStart['open']> {
  const { searchAttributes: attributes, startTime } = workflowInfo();
  const [meant] = attributes['TemporalScheduledStartTime'] ?? [];
  const at = meant instanceof Date ? meant : startTime;
  return openReview({ review: name, period, now: companyMoment(clock, at.getTime()) });
}

/** A Schedule starts workflows under ids of its own; acts are sent to the one that is named after the review and its period. */
async function handOver(workflowId: string, start: Opened): Promise<void> {
  try {
    await startChild(review, {
      workflowId,
      args: [start],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      // Found as if it had been started by itself.
      typedSearchAttributes: new TypedSearchAttributes([
        { key: keyword(searchAttributes.company), value: start.company },
        { key: keyword(searchAttributes.plan), value: start.open.slice.plan },
      ]),
      memo: { [memoNames.clock]: start.clock },
    });
  } catch (failure) {
    // Somebody else was first: the review is held once.
    if (!(failure instanceof WorkflowExecutionAlreadyStartedError)) throw failure;
  }
}
