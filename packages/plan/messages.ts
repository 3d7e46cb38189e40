import type { CompanyClock } from './clock.ts';
import type {
  Answerable,
  Case,
  Effect,
  FoundBy,
  HandoffCase,
  HandoffSlice,
  Input,
  ReviewCase,
  ReviewSlice,
} from './obligations.ts';
import type { JournalEntry } from './journal.ts';
import type { Moment } from './values.ts';

/** Names under which workflows, updates and signals are known to Temporal. They never change. */
export const workflowNames = {
  handoff: 'handoff',
  qualification: 'qualification',
  intake: 'intake',
  review: 'review',
} as const;

export const actUpdate = 'act';
export const nudgeSignal = 'nudge';
export const stateQuery = 'state';

/** Search attributes, set when a workflow starts: keywords that hold ids. */
export const searchAttributes = { company: 'smkCompany', plan: 'smkPlan' } as const;

/** What a workflow remembers of its start, for lists: the company's clock by which it runs. */
export const memoNames = { clock: 'smkClock' } as const;

export type Subject = { readonly kind: 'handoff' | 'review'; readonly id: string };

/** A case by name: `handoff:ID` or `review:ID`. */
export const subjectName = ({ kind, id }: Subject): string => `${kind}:${id}`;

/** `subject.id` of a review is `<name>:<period>`; of a handoff a random id. */
export const caseWorkflowId = (company: string, subject: Subject): string => `${subject.kind}:${company}:${subject.id}`;
export const qualificationWorkflowId = (company: string): string => `qualification:${company}`;
export const intakeWorkflowId = (company: string, importId: string): string => `intake:${company}:${importId}`;

/**
 * How a workflow has its steps written, fixed at its start, since its history tells of it. `in task`: by its worker while it
 * holds the workflow's task, and through the queue of activities only where that fails; absent: always through the queue.
 */
export type Steps = 'in task';

/** How workflows that start now have their steps written. */
export const stepsNow: Steps = 'in task';

/** How a `handoff` workflow starts: with a case that is already opened and stored. It holds no personal data. */
export type HandoffStart = {
  readonly steps?: Steps;
  readonly company: string;
  readonly clock: CompanyClock;
  readonly slice: HandoffSlice;
  readonly case: HandoffCase;
};

/** A handoff that was just opened, as its workflow is to start with it. */
export type OpenedHandoff = Pick<HandoffStart, 'slice' | 'case'>;

/** How a `review` workflow starts. With `open: null` its first activity freezes the figures and opens the case. */
export type ReviewStart = {
  readonly steps?: Steps;
  readonly company: string;
  readonly clock: CompanyClock;
  readonly review: string;
  /** `null` when a Schedule fired: the latest period due at the moment of starting. */
  readonly period: string | null;
  readonly open: { readonly slice: ReviewSlice; readonly case: ReviewCase } | null;
};

export type QualificationStart = { readonly company: string; readonly clock: CompanyClock };
export type IntakeStart = { readonly company: string; readonly clock: CompanyClock; readonly import: string };

/** What an act's Update returns once its step is committed. */
export type ActResult =
  | { readonly kind: 'done'; readonly step: number }
  /** `because` is one sentence for whoever acted. */
  | { readonly kind: 'refused'; readonly code: ActRefusal; readonly because: string };

export type ActRefusal =
  | 'ended'
  | 'already accepted'
  | 'not accepted'
  | 'unknown reason'
  | 'unknown end'
  | 'data missing'
  | 'data not asked for'
  | 'already signed off'
  | 'not owed'
  | 'nothing to correct'
  | 'not complete'
  | 'not on the list'
  | 'waiting';

/** An act or another input on its way to a case; the row's id is the input's. */
export type PendingInput = { readonly id: string; readonly input: Input };

/**
 * The row of inputs that a pick writes in its own transaction, so that its answer survives the loss of the workflow;
 * the step that is told the answer takes that row in.
 */
export const assignedInputId = (handoff: string, attempt: number): string => `${handoff}:assigned:${attempt}`;

/** The same where an attempt asks again, as each look by the route may: every time at a moment of its own. */
export const foundInputId = (handoff: string, attempt: number, at: Moment): string =>
  `${assignedInputId(handoff, attempt)}:${at}`;

/** Who was picked or found. `row` and what follows it is there where somebody was looked for by the route, or an attempt is made again. */
export type Picked = {
  readonly attempt: number;
  readonly to: Answerable | null;
  readonly row?: string;
  readonly at?: Moment;
  readonly by?: FoundBy;
  readonly until?: Moment;
};

/** One step of a case: the case after it, and what goes into the step's one transaction. */
export type StepRecord = {
  readonly subject: Subject;
  readonly case: Case;
  readonly entries: readonly JournalEntry[];
  readonly effects: readonly Effect[];
  /** Rows of inputs that this step takes in, with the acts that it refused. */
  readonly took: readonly string[];
  readonly refused: readonly { readonly id: string; readonly code: ActRefusal; readonly because: string }[];
};

/**
 * `stale`: the row is at another step than `case.step - 1` and was not written by this very step; or a row of inputs
 * that nobody took yet, nor this record names, was received before the moment of this `time` step; or what the record takes in was
 * settled before, as `settled` says: it counts once. Carry on from `case`, with the rows that wait.
 */
export type StepOutcome =
  | { readonly kind: 'recorded'; readonly picked: Picked | null }
  | { readonly kind: 'stale'; readonly case: Case; readonly settled?: ActResult };

/** What workflows ask of the world. Each is idempotent. */
export type Activities = {
  recordStep(record: StepRecord): Promise<StepOutcome>;
  pendingInputs(subject: Subject): Promise<readonly PendingInput[]>;
  /** Freezes the figures of the latest period due at `now` (or of `period`), opens the review's case; `null` if there is none. */
  openReview(args: { readonly review: string; readonly period: string | null; readonly now: Moment }): Promise<{
    readonly slice: ReviewSlice;
    readonly case: ReviewCase;
  } | null>;
  /** Re-assesses up to `limit` leads whose `changesAt` is at or before `now`, in order of it; says when the next one is due. */
  reassess(args: {
    readonly now: Moment;
    readonly limit: number;
  }): Promise<{ readonly done: number; readonly next: Moment | null }>;
  /** Takes in the next chunk of an import whose rows are due at `now`; `next` is the moment of the next paced row. */
  importChunk(args: {
    readonly import: string;
    readonly now: Moment;
  }): Promise<{ readonly finished: boolean; readonly next: Moment | null }>;
};
