export { openStore } from './database/open-store.ts';
export type { Store } from './database/open-store.ts';
export type { Page, PageOf, Session } from './database/session.ts';
export { migrate } from './database/migrate.ts';
export { StoreRefusal } from './database/store-refusal.ts';
export { readClock, readCompany, setClock } from './company/company.ts';
export type { CompanyRow } from './company/company.ts';
export { listPlans, planHash, publishPlan, readPlan } from './plans/plans.ts';
export type { PlanRow, Publication } from './plans/plans.ts';
export { activatePlan, activeHash, activePlan, listActivations } from './plans/activations.ts';
export type { ActivationRow } from './plans/activations.ts';
export { readHandoffStart, readReviewStart } from './plans/starts.ts';
export { readDirectory } from './people/directory.ts';
export type { Directory } from './people/directory.ts';
export { readLoad } from './people/load.ts';
export type { PersonLoad } from './people/load.ts';
export { listLeads, readLead, readLeadFacts } from './leads/list-leads.ts';
export type { LastDecision, LeadQuery, LeadRow } from './leads/list-leads.ts';
export { listParkedEvents } from './events/parked.ts';
export type { ParkedEvent } from './events/parked.ts';
export { forgetRejected, listRejected, readRejected } from './events/rejected.ts';
export type { IntakeProblem, RejectedIntake } from './events/rejected.ts';
export { listAssignments, listHandoffs, readHandoff } from './handoffs/list-handoffs.ts';
export type { AssignmentRow, HandoffQuery, HandoffRow } from './handoffs/list-handoffs.ts';
export { listObligations } from './obligations/list-obligations.ts';
export type { ObligationQuery, ObligationRow } from './obligations/list-obligations.ts';
export { pendingInputsOf, readInput, subjectsWithPendingInputs } from './inputs/inputs.ts';
export type { InputRow } from './inputs/inputs.ts';
export { followJournal, lastSeq, readJournal } from './journal/read-journal.ts';
export type { JournalQuery } from './journal/read-journal.ts';
export { numberJournal, startSequencer } from './journal/sequencer.ts';
export { claimOutbox, outboxDepth, putInOutbox, returnToOutbox, settleOutbox } from './outbox/outbox.ts';
export type { OutboxMessage, OutboxRow } from './outbox/outbox.ts';
export { endedCases, openCases, openImports, qualificationState } from './outbox/open-work.ts';
export { listNotices } from './notices/notices.ts';
export type { NoticeRow } from './notices/notices.ts';
export { listReviews, readReview } from './reviews/reviews.ts';
export type { ReviewRow } from './reviews/reviews.ts';
export { computeFigures } from './reviews/figures.ts';
export type { Figure, MeasureFigures, ReviewFigures } from './reviews/figures.ts';
export {
  beginImport,
  cancelImport,
  listImportFailures,
  listImports,
  readImport,
  runImport,
  stageRows,
} from './imports/imports.ts';
export type { ImportFailure, ImportMapping, ImportRow, NewImport, StagedRow } from './imports/imports.ts';
export { answerOnce, forgetAnswers } from './idempotency/answer-once.ts';
export type { Answered, Once, StoredAnswer } from './idempotency/answer-once.ts';
export { forgetSchedule, readSchedules, saveSchedule } from './schedules/schedule-state.ts';
export type { ScheduleState } from './schedules/schedule-state.ts';
