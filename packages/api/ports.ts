import type { prove, runTests } from '@smk/rehearsal';
import type { compile, pagePath, showProblem, withProofs, yearsFor } from '@smk/language';
import type { Absences, Acts, Intake } from '@smk/activities';
import type { Doctor } from '@smk/temporal';
import type { CompanyClock, Moment, NumberedEntry, PassedOn, Plan } from '@smk/plan';
import type {
  activePlan,
  beginImport,
  Directory,
  HandoffQuery,
  HandoffRow,
  ImportFailure,
  ImportRow,
  LeadQuery,
  LeadRow,
  ObligationQuery,
  ObligationRow,
  Page,
  PageOf,
  ParkedEvent,
  PersonLoad,
  PlanRow,
  Publication,
  RejectedIntake,
  ReviewRow,
  StagedRow,
} from '@smk/store';
import type { Answered, JournalQuery, listParkedEvents, listReviews, NewImport, Once } from '@smk/store';
import type { Report } from './protocol/errors.ts';

/** What is recorded, as the API reads and writes it: the store's door with the database filled in. */
export type Records = {
  activeHash(): Promise<string | null>;
  activePlan(): ReturnType<typeof activePlan>;
  plan(hash: string): Promise<(PlanRow & Publication) | null>;
  plans(): Promise<readonly PlanRow[]>;
  planHash(plan: Plan): string;
  publish(publication: Publication, once?: Once<Published>): Promise<Answered<Published>>;
  activate(
    activation: { readonly hash: string; readonly by: string; readonly at: Moment },
    once?: Once<void>,
  ): Promise<Answered<void>>;
  directory(): Promise<Directory>;
  load(): Promise<readonly PersonLoad[]>;
  lead(key: string): Promise<LeadRow | null>;
  leads(query: LeadQuery): Promise<Page<LeadRow>>;
  parkedEvents(query: Parameters<typeof listParkedEvents>[1]): Promise<Page<ParkedEvent>>;
  rejected(query: PageOf & { readonly now: Moment }): Promise<Page<RejectedIntake>>;
  rejectedOne(id: string): Promise<RejectedIntake | null>;
  handoff(id: string): Promise<HandoffRow | null>;
  /** What whoever has it was told with it. */
  told(id: string): Promise<PassedOn | null>;
  handoffs(query: HandoffQuery): Promise<Page<HandoffRow>>;
  obligations(query: ObligationQuery): Promise<Page<ObligationRow>>;
  review(id: string): Promise<ReviewRow | null>;
  reviews(query: Parameters<typeof listReviews>[1]): Promise<Page<ReviewRow>>;
  beginImport(begun: NewImport): ReturnType<typeof beginImport>;
  stageRows(id: string, rows: readonly StagedRow[]): Promise<void>;
  runImport(id: string): Promise<void>;
  import(id: string): Promise<ImportRow | null>;
  imports(query: PageOf): Promise<Page<ImportRow>>;
  importFailures(id: string, query: PageOf): Promise<Page<ImportFailure>>;
  journal(query: JournalQuery): Promise<readonly NumberedEntry[]>;
  /** Numbers what is committed, so that the journal read next shows it. */
  catchUp(): Promise<unknown>;
  lastSeq(): Promise<number>;
  followJournal(since: number, signal: AbortSignal): AsyncIterable<readonly NumberedEntry[]>;
  clock(): Promise<CompanyClock>;
  setClock(clock: CompanyClock, once?: Once<void>): Promise<Answered<void>>;
  /** Does `work`, in transactions of its own, and keeps its answer under the key; it must come to the same when done twice. */
  once<Value>(once: Once<Value>, work: () => Promise<Value>): Promise<Answered<Value>>;
};

type Published = { readonly hash: string; readonly again: boolean };

/** What the API asks of the language: its text to a plan, over the years that matter, and its problems in words. */
export type Language = {
  readonly compile: typeof compile;
  readonly withProofs: typeof withProofs;
  readonly yearsFor: typeof yearsFor;
  readonly showProblem: typeof showProblem;
  readonly pagePath: typeof pagePath;
};

/** Everything the API takes. Only `adminKeyHash` is a secret's trace: the SHA-256 of the key, in hexadecimal. */
export type ApiPorts = {
  readonly records: Records;
  readonly intake: Intake;
  readonly acts: Acts;
  readonly absences: Pick<Absences, 'list' | 'keep' | 'drop'>;
  readonly doctor: Doctor;
  readonly language: Language;
  readonly runTests: typeof runTests;
  readonly prove: typeof prove;
  /** The company's moment. */
  readonly now: () => Moment;
  /** The server's own moment. */
  readonly serverNow: () => Moment;
  /** Called after the clock was set, so that `now` follows at once. */
  readonly clockWasSet: () => Promise<void>;
  readonly adminKeyHash: string;
  readonly report: Report;
  /** Ends the streams and turns readiness off. */
  readonly stopping: AbortSignal;
};
