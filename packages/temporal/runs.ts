import { isDeepStrictEqual } from 'node:util';
import {
  caseWorkflowId,
  intakeWorkflowId,
  memoNames,
  nudgeSignal,
  qualificationWorkflowId,
  searchAttributes,
  stateQuery,
  stepsNow,
  workflowNames,
  type Act,
  type ActResult,
  type Case,
  type CompanyClock,
  type HandoffStart,
  type IntakeStart,
  type QualificationStart,
  type ReviewStart,
  type Steps,
  type Subject,
} from '@smk/plan';
import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  type Client,
  type WorkflowExecutionInfo,
  type WorkflowHandle,
} from '@temporalio/client';
import { isAnswer } from './answers-of-temporal.ts';
import { deliverAct } from './deliver-act.ts';
import { attributesOf } from './search-attributes.ts';

/** What can be asked of the running workflows of one company. Each is safe to repeat. */
export type Runs = {
  /** Starts the workflow of an open case from its row; one that runs is left alone. Answers whether it was started. */
  startHandoff(start: HandoffStart): Promise<boolean>;
  startReview(start: ReviewStart): Promise<boolean>;
  startIntake(start: IntakeStart): Promise<boolean>;
  ensureQualification(start: QualificationStart): Promise<boolean>;
  /**
   * Delivers an act, and what waits before it where it is behind; `pending` when nobody answered within `deadline` milliseconds of
   * the server, and it is to be delivered again.
   */
  act(
    subject: Subject,
    act: Act,
    how: { readonly deadline: number; readonly isBehind: boolean },
  ): Promise<ActResult | { readonly kind: 'pending' }>;
  /** Says that something waits for a case; `false` if no workflow of it runs. */
  nudge(subject: Subject): Promise<boolean>;
  nudgeQualification(): Promise<boolean>;
  isRunning(subject: Subject): Promise<boolean>;
  isQualificationRunning(): Promise<boolean>;
  isIntakeRunning(id: string): Promise<boolean>;
  /** The case as its workflow holds it; `null` if there is none. Throws where no worker answers within 3 s. */
  state(subject: Subject): Promise<Case | null>;
  /** The cases whose workflows run, as the server's lists show them (seconds late); `null` where the server keeps no lists. */
  listOpen(): Promise<readonly Subject[] | null>;
  /**
   * Ends what runs by another clock than this, since it began before the clock was set; it is to be started anew from its row.
   * Answers the cases among it; none where the server keeps no lists.
   */
  endBehind(clock: CompanyClock): Promise<readonly Subject[]>;
  /** Stops the workflow of a case that has ended without it, or for another reason. */
  endOrphan(subject: Subject, because?: string): Promise<void>;
};

export type RunsOptions = {
  readonly client: Client;
  readonly taskQueue: string;
  readonly company: string;
  /** Told of failures that leave an act pending though a worker should have answered. */
  readonly onTrouble?: (trouble: unknown) => void;
};

/** Milliseconds within which a worker tells the state of a case. */
const patience = 3_000;

type Start = { readonly clock: CompanyClock; readonly steps?: Steps };

/** The workflows of one company on a server of Temporal. */
export function createRuns({ client, taskQueue, company, onTrouble = () => {} }: RunsOptions): Runs {
  const handleOf = (subject: Subject) => client.workflow.getHandle(caseWorkflowId(company, subject));

  /** Starts that the server has not answered yet. */
  const starting = new Map<string, Promise<boolean>>();

  function start(workflow: string, workflowId: string, argument: Start, plan?: string): Promise<boolean> {
    const started = begin(workflow, workflowId, argument, plan).finally(() => starting.delete(workflowId));
    starting.set(workflowId, started);
    return started;
  }

  async function begin(workflow: string, workflowId: string, argument: Start, plan?: string): Promise<boolean> {
    try {
      await client.workflow.start(workflow, {
        workflowId,
        taskQueue,
        args: [argument],
        // The row decides whether a case is open: a workflow that ended while its case is open is started anew.
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        workflowIdConflictPolicy: 'FAIL',
        typedSearchAttributes: attributesOf({ company, plan }),
        memo: { [memoNames.clock]: argument.clock },
      });
      return true;
    } catch (failure) {
      if (failure instanceof WorkflowExecutionAlreadyStartedError) return false;
      throw failure;
    }
  }

  async function signal(workflowId: string): Promise<boolean> {
    try {
      await client.workflow.getHandle(workflowId).signal(nudgeSignal);
      return true;
    } catch (failure) {
      if (failure instanceof WorkflowNotFoundError) return false;
      throw failure;
    }
  }

  /** Answers whether it ran until now. */
  async function end(run: WorkflowHandle, because: string): Promise<boolean> {
    try {
      await run.terminate(because);
      return true;
    } catch (failure) {
      if (failure instanceof WorkflowNotFoundError) return false;
      throw failure;
    }
  }

  async function runs(workflow: WorkflowHandle): Promise<boolean> {
    try {
      return (await workflow.describe()).status.name === 'RUNNING';
    } catch (failure) {
      if (failure instanceof WorkflowNotFoundError) return false;
      throw failure;
    }
  }

  async function list(which: string): Promise<readonly WorkflowExecutionInfo[] | null> {
    const query = `ExecutionStatus = 'Running' AND ${which} AND ${searchAttributes.company} = '${company}'`;
    const running: WorkflowExecutionInfo[] = [];
    try {
      for await (const run of client.workflow.list({ query })) running.push(run);
      return running;
    } catch (failure) {
      if (isAnswer(failure, 'unimplemented')) return null;
      throw failure;
    }
  }

  return {
    startHandoff: (it) =>
      start(
        workflowNames.handoff,
        caseWorkflowId(company, { kind: 'handoff', id: it.case.id }),
        { ...it, steps: stepsNow },
        it.slice.plan,
      ),
    startReview(it) {
      const id = it.open?.case.id ?? `${it.review}:${it.period ?? 'latest'}`;
      const workflowId = caseWorkflowId(company, { kind: 'review', id });
      return start(workflowNames.review, workflowId, { ...it, steps: stepsNow }, it.open?.slice.plan);
    },
    startIntake: (it) => start(workflowNames.intake, intakeWorkflowId(company, it.import), it),
    ensureQualification: (it) => start(workflowNames.qualification, qualificationWorkflowId(company), it),

    act(subject, act, { deadline, isBehind }) {
      const started = starting.get(caseWorkflowId(company, subject)) ?? null;
      return deliverAct({ client, handle: handleOf(subject), started, isBehind, onTrouble }, act, deadline);
    },
    nudge: (subject) => signal(caseWorkflowId(company, subject)),
    nudgeQualification: () => signal(qualificationWorkflowId(company)),

    isRunning: (subject) => runs(handleOf(subject)),
    isQualificationRunning: () => runs(client.workflow.getHandle(qualificationWorkflowId(company))),
    isIntakeRunning: (id) => runs(client.workflow.getHandle(intakeWorkflowId(company, id))),

    async state(subject) {
      try {
        return await client.withDeadline(Date.now() + patience, () => handleOf(subject).query<Case>(stateQuery));
      } catch (failure) {
        if (failure instanceof WorkflowNotFoundError) return null;
        throw failure;
      }
    },

    async listOpen() {
      const running = await list(`WorkflowType IN ('handoff', 'review')`);
      return running?.flatMap(({ workflowId }) => subjectOf(company, workflowId) ?? []) ?? null;
    },

    async endBehind(clock) {
      const running = (await list(`WorkflowType IN ('handoff', 'review', 'intake', 'qualification')`)) ?? [];
      const ended: Subject[] = [];
      for (const { workflowId, runId, memo } of running) {
        const began = memo?.[memoNames.clock];
        if (began === undefined || isDeepStrictEqual(began, clock)) continue;
        // By its run, since the list may show one that has been ended already.
        const was = await end(client.workflow.getHandle(workflowId, runId), 'The company’s clock was set.');
        const subject = subjectOf(company, workflowId);
        if (was && subject !== null) ended.push(subject);
      }
      return ended;
    },

    async endOrphan(subject, because = 'Its case has ended.') {
      await end(handleOf(subject), because);
    },
  };
}

/** The case that a workflow's id names; `null` for one that a Schedule has started, which only opens a review. */
function subjectOf(company: string, workflowId: string): Subject | null {
  for (const kind of ['handoff', 'review'] as const) {
    const prefix = caseWorkflowId(company, { kind, id: '' });
    if (workflowId.startsWith(prefix) && !workflowId.includes(':opening'))
      return { kind, id: workflowId.slice(prefix.length) };
  }
  return null;
}
