export { openStore } from './database/open-store.ts';
export type { Store } from './database/open-store.ts';
export type { Ear } from './database/bell.ts';
export type { Page, PageOf, Session } from './database/session.ts';
export { perform, performLast } from './database/writes.ts';
export type { Write } from './database/writes.ts';
export { migrate } from './database/migrate.ts';
export { StoreRefusal } from './database/store-refusal.ts';
export { readClock, readCompany, setClock } from './company/company.ts';
export type { CompanyRow } from './company/company.ts';
export { listPlans, planHash, publishPlan, readPlan, readRenamed } from './plans/plans.ts';
export type { PlanRow, Publication } from './plans/plans.ts';
export { activatePlan, activeHash, activePlan, listActivations } from './plans/activations.ts';
export type { ActivationRow } from './plans/activations.ts';
export { hasSlice, keepSlice } from './plans/slices.ts';
export { readHandoffStart, readReviewStart } from './plans/starts.ts';
export { readDirectory } from './people/directory.ts';
export type { Directory } from './people/directory.ts';
export { readGiven } from './people/given.ts';
export type { GivenRow } from './people/given.ts';
export { dropAbsence, keepAbsence, readAbsences, tellAbsences } from './people/absences.ts';
export type { AbsenceRow } from './people/absences.ts';
export { groupsWrite, lockGroups } from './people/groups.ts';
export { lockPools, poolsWrite, turnBackWrite } from './people/pools.ts';
export type { PoolMember, PoolRow } from './people/pools.ts';
export { readLoad } from './people/load.ts';
export type { PersonLoad } from './people/load.ts';
export { leadKey } from './leads/lead-key.ts';
export { lockKeys, lockLeadOf } from './leads/lock-leads.ts';
export type { LockedKey, LockedKeys, OpenHandoff } from './leads/lock-leads.ts';
export { eventsWrite, keyOfLead, keysToReassess, leadsWrite, verdictsWrite } from './leads/write-leads.ts';
export type { LeadWrite, NewVerdict } from './leads/write-leads.ts';
export { listLeads, readLead, readLeadFacts } from './leads/list-leads.ts';
export { readHandled } from './leads/read-handled.ts';
export type { Handled } from './leads/read-handled.ts';
export type { LastDecision, LeadQuery, LeadRow } from './leads/list-leads.ts';
export { listParkedEvents, parkedWrite, unparkedWrite } from './events/parked.ts';
export type { ParkedEvent } from './events/parked.ts';
export { forgetRejected, listRejected, markResubmitted, readRejected, rejectedWrite } from './events/rejected.ts';
export type { IntakeProblem, RejectedIntake } from './events/rejected.ts';
export { assignmentsWrite, handoffStepWrite, handoffsWrite, lockHandoff } from './handoffs/write-handoffs.ts';
export type { LockedHandoff, NewAssignment, NewHandoff } from './handoffs/write-handoffs.ts';
export { listAssignments, listHandoffs, readHandoff, readTold } from './handoffs/list-handoffs.ts';
export type { AssignmentRow, HandoffQuery, HandoffRow } from './handoffs/list-handoffs.ts';
export { obligationsWrite } from './obligations/write-obligations.ts';
export type { CaseObligations } from './obligations/write-obligations.ts';
export { listObligations } from './obligations/list-obligations.ts';
export type { LadderHappening, ObligationQuery, ObligationRow } from './obligations/list-obligations.ts';
export {
  hasEarlierInput,
  inputsWrite,
  pendingInputsOf,
  knownInputs,
  lockInputs,
  readInput,
  readUnheard,
  settledWrite,
  subjectsWithPendingInputs,
} from './inputs/inputs.ts';
export type { InputRow, NewInput } from './inputs/inputs.ts';
export { recordAct } from './inputs/record-act.ts';
export type { EndedCase, RecordedAct } from './inputs/record-act.ts';
export { journalWrite } from './journal/write-journal.ts';
export type { NewEntry } from './journal/write-journal.ts';
export { followJournal, lastSeq, readJournal } from './journal/read-journal.ts';
export type { JournalQuery } from './journal/read-journal.ts';
export { numberJournal, startSequencer } from './journal/sequencer.ts';
export { claimOutbox, outboxDepth, outboxWrite, returnToOutbox, settleOutbox, settleStarts } from './outbox/outbox.ts';
export type { OutboxMessage, OutboxRow } from './outbox/outbox.ts';
export {
  casesByClock,
  countOpenCases,
  endedCases,
  openCases,
  openImports,
  qualificationState,
  rememberWaking,
  unknownCases,
} from './outbox/open-work.ts';
export type { OpenCase } from './outbox/open-work.ts';
export { readBacklog } from './upkeep/backlog.ts';
export type { Backlog } from './upkeep/backlog.ts';
export { recordMended } from './upkeep/record-mended.ts';
export { listNotices, noticesWrite } from './notices/notices.ts';
export type { NoticeRow } from './notices/notices.ts';
export {
  listReviews,
  lockReview,
  readReview,
  readReviewCase,
  reviewStepWrite,
  reviewWrite,
} from './reviews/reviews.ts';
export type { NewReview, ReviewRow } from './reviews/reviews.ts';
export { computeFigures } from './reviews/figures.ts';
export type { CalledInTime, Figure, MeasureFigures, ReviewFigures } from './reviews/figures.ts';
export { beginImport, cancelImport, runImport, stageRows } from './imports/imports.ts';
export type { ImportFailure, ImportMapping, ImportRow, NewImport, StagedRow } from './imports/import-types.ts';
export { listImportFailures, listImports, readImport } from './imports/list-imports.ts';
export { dueImportRows, finishImport, lockImport, nextImportRow, settleImportRows } from './imports/import-rows.ts';
export { answerAround } from './idempotency/answer-around.ts';
export { answeredBefore, answerOnce, answerWrite, forgetAnswers } from './idempotency/answer-once.ts';
export type { Answered, Once, StoredAnswer } from './idempotency/answer-once.ts';
export { forgetSchedule, readSchedules, saveSchedule } from './schedules/schedule-state.ts';
export type { ScheduleState } from './schedules/schedule-state.ts';
