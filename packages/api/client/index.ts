export { createClient } from './client.ts';
export type { ClientOptions } from './client.ts';
export { delimiterOf } from './delimiter-of.ts';
export { NoAnswer, ProblemAnswer } from './failures.ts';
export type {
  ActOptions,
  Client,
  ConnectionState,
  GivenFields,
  HandoffQuery,
  ImportStart,
  LeadQuery,
  ObligationQuery,
  PageQuery,
  ReadOptions,
  ReviewQuery,
  RuleSource,
  StreamListener,
  WriteOptions,
} from './types.ts';
export type { ActiveRules } from '../resources/active-rules.ts';
export type { Answerable } from '../protocol/values.ts';
export type { Page } from '../protocol/page.ts';
export type { Problem } from '../protocol/problem.ts';
export type { HandoffActAnswer, ReviewActAnswer } from '../resources/act-answer.ts';
export type { ClockRow } from '../resources/clock-row.ts';
export type { Assessed, Why } from '../resources/decision.ts';
export type { Examination, RebuiltPart } from '../resources/doctor-row.ts';
export type { EventsAnswer, GivenEvent, ParkedEvent } from '../resources/event.ts';
export type { HandoffDetail, HandoffRow } from '../resources/handoff-row.ts';
export type { ImportFailure, ImportRow, ImportStarted } from '../resources/import-row.ts';
export type { JournalEntry } from '../resources/journal-entry.ts';
export type { BatchLine, LeadAnswer } from '../resources/lead-answer.ts';
export type { Lead } from '../resources/lead.ts';
export type { ObligationRow } from '../resources/obligation.ts';
export type { PersonRow } from '../resources/person-row.ts';
export type { RejectedRow } from '../resources/rejected-row.ts';
export type { ReviewDetail, ReviewFigures, ReviewRow } from '../resources/review-row.ts';
export type {
  CheckedRules,
  PublishedRules,
  RuleProblem,
  RulesRefused,
  RulesVersion,
  RuleTestResult,
} from '../resources/rules-rows.ts';
