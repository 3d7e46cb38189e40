export type {
  Duration,
  Fields,
  FactValue,
  FieldType,
  IsoDate,
  ItemType,
  Moment,
  Money,
  Place,
  SingleValue,
  Truth,
} from './values.ts';
export { dataOfEvent } from './data-of-event.ts';
export { groupName } from './groups.ts';
export { languageOf } from './languages.ts';
export { isMoney, isSeveral } from './kinds-of-values.ts';
export { isCountry } from './countries.ts';
export { minorDigits } from './currencies.ts';
export type { Comparison, Condition, Operand, PlacedCondition } from './conditions.ts';
export type { CalendarTable, OpenSpan, ZoneTable } from './calendar.ts';
export type {
  Afterwards,
  Awaited,
  Brought,
  Company,
  Decay,
  Department,
  Doubt,
  EndRule,
  EventLine,
  EventSchema,
  EventScore,
  FactLine,
  FactScore,
  Field,
  HandoffRule,
  LadderRule,
  LeaderRole,
  LeadSchema,
  Let,
  Limit,
  List,
  Measure,
  Member,
  OwedRule,
  OwnerOf,
  Person,
  Plan,
  Qualification,
  Queue,
  Refusal,
  Reassigned,
  RejectReason,
  ReviewDate,
  ReviewRule,
  Route,
  Score,
  ScoreGroup,
  Speaking,
  Stage,
  Table,
  TableRow,
  Team,
  Wait,
} from './plan.ts';
export type { Amount, Counted, Measured, Period, PeriodLength, Quantity, SharePart, Summed } from './measured.ts';
export type { Delivery, Goal, Keep, Pace, PromiseRule, Target, Worth } from './promises.ts';
export type { BriefPart, Campaign, Channel, FeedbackRule, SplitBy } from './campaigns.ts';
export type { HandledAttribute, LeadAttribute, TouchAttribute } from './lead-attribute.ts';
export { isTouch, touchAttributes } from './lead-attribute.ts';
export type { NamedKind, NamedWithin, Renamed } from './renamed.ts';
export { newStanding, notHandled } from './facts.ts';
export type { PassedOn } from './facts.ts';
export type {
  EventFact,
  Handling,
  KeptScores,
  LeadFacts,
  LeadStanding,
  Paused,
  Recycled,
  RunningScore,
  Verdict,
} from './facts.ts';
export type {
  Decision,
  EventTrace,
  ExplainedDecision,
  GroupTrace,
  LineTrace,
  Outcome,
  ScoreTrace,
  TableTrace,
} from './decision.ts';
export type {
  Aim,
  Barred,
  Change,
  ConditionTree,
  Explanation,
  HandoffTree,
  JudgedTree,
  LineTree,
  NearestMiss,
  RouteTree,
  ScoreTree,
  Seen,
  WhyNot,
} from './explanation.ts';
export type {
  Act,
  Answerable,
  Case,
  Effect,
  FoundBy,
  HandoffCase,
  HandoffEnd,
  HandoffSlice,
  Input,
  NoticeKind,
  Obligation,
  PassedOver,
  PendingStep,
  ReviewCase,
  ReviewSlice,
} from './obligations.ts';
export type { Happening, JournalEntry, LeadHappening, Mended, NumberedEntry } from './journal.ts';
export type { Expectation, ExpectedPoints, TestBlock, TestStep } from './test-block.ts';
export { companyMoment, serverWait } from './clock.ts';
export type { CompanyClock } from './clock.ts';
export {
  actUpdate,
  assignedInputId,
  foundInputId,
  caseWorkflowId,
  intakeWorkflowId,
  nudgeSignal,
  qualificationWorkflowId,
  searchAttributes,
  memoNames,
  stateQuery,
  stepsNow,
  subjectName,
  workflowNames,
} from './messages.ts';
export type {
  Activities,
  ActRefusal,
  ActResult,
  HandoffStart,
  OpenedHandoff,
  Steps,
  IntakeStart,
  PendingInput,
  QualificationStart,
  ReviewStart,
  Picked,
  StepOutcome,
  StepRecord,
  Subject,
} from './messages.ts';
export { readable } from './readable.ts';
export { canonicalJson } from './canonical-json.ts';
