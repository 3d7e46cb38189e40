import type { Absence } from '../resources/absences.ts';
import type { HandoffActAnswer, ReviewActAnswer } from '../resources/act-answer.ts';
import type { Examination, RebuiltPart } from '../resources/doctor-row.ts';
import type { ClockRow } from '../resources/clock-row.ts';
import type { Assessed, Why } from '../resources/decision.ts';
import type { EventsAnswer, GivenEvent, ParkedEvent } from '../resources/event.ts';
import type { HandoffDetail, HandoffRow } from '../resources/handoff-row.ts';
import type { ImportFailure, ImportRow, ImportStarted } from '../resources/import-row.ts';
import type { JournalEntry } from '../resources/journal-entry.ts';
import type { BatchLine, LeadAnswer } from '../resources/lead-answer.ts';
import type { Lead } from '../resources/lead.ts';
import type { ObligationRow } from '../resources/obligation.ts';
import type { PersonRow } from '../resources/person-row.ts';
import type { RejectedRow } from '../resources/rejected-row.ts';
import type { ReviewDetail, ReviewRow } from '../resources/review-row.ts';
import type { ActiveRules } from '../resources/active-rules.ts';
import type { CheckedRules, PublishedRules, RulesVersion } from '../resources/rules-rows.ts';
import type { Page } from '../protocol/page.ts';

/** Values by the name of the field in the rules, as text or JSON. */
export type GivenFields = Readonly<Record<string, unknown>>;
export type RuleSource = { readonly path: string; readonly text: string };

/** `key` makes a write count once: the same key again gives the same answer. Made up for each call where absent. */
export type WriteOptions = { readonly key?: string; readonly signal?: AbortSignal };
/** `actor` is who acts, by the name in the rules; the client's own where absent. */
export type ActOptions = WriteOptions & { readonly actor?: string };
/** What the reason or the end asks for, by name, as text or JSON. */
type SaidWith = { readonly data?: GivenFields };
export type ReadOptions = { readonly signal?: AbortSignal };

/** `limit` is at most 500, 50 where absent. */
export type PageQuery = { readonly cursor?: string; readonly limit?: number };
export type LeadQuery = PageQuery & {
  readonly stage?: string;
  readonly owner?: string;
  readonly outcome?: 'refused' | 'waiting' | 'stage' | 'not yet' | 'insufficient data';
  /** A queue in which the lead rests. */
  readonly restsIn?: string;
  readonly text?: string;
};
export type HandoffQuery = PageQuery & {
  readonly status?: 'waiting' | 'open' | 'ended';
  readonly name?: string;
  readonly person?: string;
  readonly team?: string;
  readonly queue?: string;
  readonly lead?: string;
  readonly endedAs?: string;
};
export type ObligationQuery = PageQuery & {
  /** `open` where absent; `overdue` is open and breached. */
  readonly state?: 'open' | 'met' | 'missed' | 'withdrawn' | 'overdue' | 'any';
  readonly by?: string;
  readonly to?: string;
  readonly person?: string;
  readonly team?: string;
  readonly queue?: string;
  readonly name?: string;
  readonly dueBefore?: number | string;
  /** `handoff:ID` or `review:ID`. */
  readonly subject?: string;
};
export type ReviewQuery = PageQuery & { readonly status?: 'open' | 'ended'; readonly name?: string };

export type ImportStart = {
  readonly kind: 'leads' | 'events';
  /** The file's name, for people. */
  readonly file: string;
  readonly csv: string;
  /** Where a column goes, by its header: a field of the lead or of the event's data; null leaves it out. Headers not named here are matched by the rules. */
  readonly mapping?: Readonly<Record<string, string | null>>;
  /** Of events: the header of the column with the lead's key. */
  readonly key?: string;
  /** Of events: the header of the column with the event's name, or one name for all rows. */
  readonly name?: { readonly column: string } | { readonly is: string };
  /** Of events: the file's name of an event to the rules' name; null leaves rows of that name out. */
  readonly names?: Readonly<Record<string, string | null>>;
  /** The header of the column with the moment: ISO date and time with offset, ISO date, or milliseconds. */
  readonly at?: string;
  /** `by time`: each row is taken in when the company's clock reaches its moment. */
  readonly pacing?: 'at once' | 'by time';
};

export type ConnectionState =
  | { readonly kind: 'live' }
  | { readonly kind: 'reconnecting'; readonly attempt: number; readonly at: number; readonly because: string }
  /** Nothing heard since; what is shown may be old. */
  | { readonly kind: 'stale'; readonly since: number };

export type StreamListener = {
  onEntry(entry: JournalEntry): void;
  onState?(state: ConnectionState): void;
  /** The place to resume from is too old: read everything anew; the stream goes on from `seq`. */
  onReset?(seq: number): void;
};

export type Client = {
  readonly leads: {
    /** Creates or updates the lead whose key is among its fields. */
    post(fields: GivenFields, options?: WriteOptions): Promise<LeadAnswer>;
    put(key: string, fields: GivenFields, options?: WriteOptions): Promise<LeadAnswer>;
    patch(key: string, fields: GivenFields, options?: WriteOptions): Promise<LeadAnswer>;
    get(key: string, options?: ReadOptions): Promise<Lead>;
    list(query?: LeadQuery, options?: ReadOptions): Promise<Page<Lead>>;
    batch(leads: readonly GivenFields[], options?: WriteOptions): Promise<readonly BatchLine[]>;
    /** `not` names a stage, refusal, team or queue, or is `refused` or `not refused`. */
    why(key: string, query?: { readonly not?: string }, options?: ReadOptions): Promise<Why>;
    journal(key: string, query?: PageQuery, options?: ReadOptions): Promise<Page<JournalEntry>>;
  };
  readonly events: {
    post(lead: string, events: readonly GivenEvent[], options?: WriteOptions): Promise<EventsAnswer>;
    /** Says of a doubtful event, by its id, that a person caused it. */
    confirm(lead: string, event: string, options?: ActOptions): Promise<LeadAnswer>;
    /** Says of a doubtful event that it is as if it had not happened. */
    drop(lead: string, event: string, options?: ActOptions): Promise<LeadAnswer>;
    parked(query?: PageQuery & { readonly stale?: boolean }, options?: ReadOptions): Promise<Page<ParkedEvent>>;
  };
  readonly decisions: {
    assess(
      facts: { readonly fields: GivenFields; readonly events?: readonly GivenEvent[]; readonly asOf?: number | string },
      options?: ReadOptions,
    ): Promise<Assessed>;
  };
  readonly handoffs: {
    list(query?: HandoffQuery, options?: ReadOptions): Promise<Page<HandoffRow>>;
    get(id: string, options?: ReadOptions): Promise<HandoffDetail>;
    accept(id: string, options?: ActOptions): Promise<HandoffActAnswer>;
    reject(id: string, because: string, options?: ActOptions & SaidWith): Promise<HandoffActAnswer>;
    contact(id: string, options?: ActOptions): Promise<HandoffActAnswer>;
    end(id: string, as: string, options?: ActOptions & SaidWith): Promise<HandoffActAnswer>;
    /** Does what else is owed, by its name in the rules. */
    meet(id: string, what: string, options?: ActOptions): Promise<HandoffActAnswer>;
    /** Ticks one thing of the checklist. */
    tick(id: string, item: string, options?: ActOptions): Promise<HandoffActAnswer>;
    /** Says that what it was sent back for is put right. */
    correct(id: string, options?: ActOptions): Promise<HandoffActAnswer>;
  };
  readonly obligations: { list(query?: ObligationQuery, options?: ReadOptions): Promise<Page<ObligationRow>> };
  readonly reviews: {
    list(query?: ReviewQuery, options?: ReadOptions): Promise<Page<ReviewRow>>;
    get(id: string, options?: ReadOptions): Promise<ReviewDetail>;
    signOff(id: string, department: string, options?: ActOptions): Promise<ReviewActAnswer>;
  };
  readonly rules: {
    check(sources: readonly RuleSource[], options?: ReadOptions): Promise<CheckedRules>;
    publish(
      sources: readonly RuleSource[],
      about?: { readonly commit?: string | null },
      options?: ActOptions,
    ): Promise<PublishedRules>;
    activate(hash: string, options?: ActOptions): Promise<ActiveRules>;
    versions(options?: ReadOptions): Promise<readonly RulesVersion[]>;
    active(options?: ReadOptions): Promise<ActiveRules>;
  };
  readonly imports: {
    start(file: ImportStart, options?: ActOptions): Promise<ImportStarted>;
    list(query?: PageQuery, options?: ReadOptions): Promise<Page<ImportRow>>;
    get(id: string, options?: ReadOptions): Promise<ImportRow>;
    failures(id: string, query?: PageQuery, options?: ReadOptions): Promise<Page<ImportFailure>>;
  };
  readonly rejected: {
    list(query?: PageQuery, options?: ReadOptions): Promise<Page<RejectedRow>>;
    /** `body` is what came in, mended; as it was where absent. */
    resubmit(id: string, body?: unknown, options?: WriteOptions): Promise<EventsAnswer>;
  };
  readonly people: {
    list(options?: ReadOptions): Promise<readonly PersonRow[]>;
    /** Absences that are not over. */
    absences(options?: ReadOptions): Promise<readonly Absence[]>;
    /** Says when somebody is away, under an id of your choice: from now on and until nobody knows when, unless told. */
    away(
      name: string,
      id: string,
      when?: { readonly from?: number | string; readonly until?: number | string | null },
      options?: ActOptions,
    ): Promise<Absence>;
    /** Forgets an absence; answers whether there was one. */
    back(name: string, id: string, options?: ActOptions): Promise<boolean>;
  };
  readonly journal: {
    /** `cursor` is the `seq` after which to go on. */
    list(query?: PageQuery, options?: ReadOptions): Promise<Page<JournalEntry>>;
  };
  readonly clock: {
    get(options?: ReadOptions): Promise<ClockRow>;
    set(clock: { readonly now?: number | string; readonly rate?: number }, options?: WriteOptions): Promise<ClockRow>;
  };
  readonly doctor: {
    /** How what runs stands to what is owed. */
    examine(options?: ReadOptions): Promise<Examination>;
    /** One part of a rebuild: the first without `after`, each next one with the `next` of the part before. */
    rebuild(place?: { readonly after?: string }, options?: WriteOptions): Promise<RebuiltPart>;
  };
  /** Whether the API answers and can reach its database; never throws. */
  ready(options?: ReadOptions): Promise<boolean>;
  /** Follows the journal until stopped: reconnects with jittered backoff and goes on where it was. `after` is a `seq`; from now on where absent. */
  stream(listener: StreamListener, options?: { readonly after?: number }): { stop(): void };
};
