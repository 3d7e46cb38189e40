import type { CalendarTable, ZoneTable } from './calendar.ts';
import type { Campaign, Channel, FeedbackRule } from './campaigns.ts';
import type { LeadAttribute } from './lead-attribute.ts';
import type { Condition, Operand, PlacedCondition } from './conditions.ts';
import type { Measured, Period, PeriodLength } from './measured.ts';
import type { Goal, PromiseRule } from './promises.ts';
import type { Renamed } from './renamed.ts';
import type { Duration, FactValue, FieldType, IsoDate, ItemType, Moment, Place, SingleValue } from './values.ts';

/** What rules compile to: plain JSON, the same for the same text and the same years. */
export type Plan = {
  /** The version of this shape. */
  readonly format: 1;
  /** The version of the engine's behaviour that the rules were compiled for. */
  readonly engine: 1;
  readonly company: Company;
  readonly lead: LeadSchema;
  readonly lets: readonly Let[];
  /** Absent where there is none. */
  readonly tables?: readonly Table[];
  readonly events: readonly EventSchema[];
  readonly lists: readonly List[];
  readonly calendars: readonly CalendarTable[];
  readonly departments: readonly Department[];
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
  readonly queues: readonly Queue[];
  /** In the order written. Names of scores, lines, refusals and stages are unique over all of them. */
  readonly qualifications: readonly Qualification[];
  readonly handoffs: readonly HandoffRule[];
  readonly reviews: readonly ReviewRule[];
  readonly promises?: readonly PromiseRule[];
  readonly goals?: readonly Goal[];
  readonly feedback?: readonly FeedbackRule[];
  readonly channels?: readonly Channel[];
  readonly campaigns?: readonly Campaign[];
  /** Where there are promises or goals: the periods of each length in the plan's years, ascending. */
  readonly periods?: Readonly<Record<PeriodLength, readonly Period[]>>;
  /** What was called otherwise before; absent where nothing was. */
  readonly renamed?: readonly Renamed[];
};

/** `slug` identifies the installation: lower case letters, digits and dashes, made from the name. */
export type Company = {
  readonly slug: string;
  readonly name: string;
  readonly zone: ZoneTable;
  readonly currency: string;
  readonly calendar: string | null;
  readonly at: Place;
};

/** `key` names the field that identifies a lead (`lead by email`). */
export type LeadSchema = { readonly key: string; readonly fields: readonly Field[]; readonly at: Place };

export type Field = {
  readonly name: string;
  readonly type: FieldType;
  readonly required: boolean;
  /** Never leaves PostgreSQL: not in histories, search attributes or logs. */
  readonly personal: boolean;
  /** Other column headers under which files carry it. */
  readonly also: readonly string[];
  readonly means: string | null;
  readonly at: Place;
};

/** In an order in which each may use the ones before it. */
export type Let = {
  readonly name: string;
  readonly is: 'larger of' | 'smaller of' | 'sum of';
  readonly of: readonly Operand[];
  readonly at: Place;
};

/**
 * A decision table, whose value is that of a row which is true: of the one such row, of the first (unknown if an unknown row stands
 * before it), or a list of all of them (unknown if a row is).
 */
export type Table = {
  readonly name: string;
  readonly picks: 'only match' | 'first match' | 'every match';
  /** What each row gives. */
  readonly of: ItemType;
  readonly rows: readonly TableRow[];
  readonly at: Place;
};

/** A row without a name of its own is called by its number: `row 2`. */
export type TableRow = {
  readonly name: string;
  readonly when: PlacedCondition;
  readonly then: SingleValue;
  readonly at: Place;
};

export type EventSchema = {
  readonly name: string;
  readonly data: readonly Field[];
  /** It may be a bot that did it: it counts only once it is confirmed. Absent where there is no doubt. */
  readonly doubt?: Doubt;
  readonly at: Place;
};

/** An event of `by`, none of them doubtful, confirms what happened less than `within` before it; by hand it is confirmed any time. */
export type Doubt = {
  readonly confirmation: { readonly by: readonly string[]; readonly within: Duration } | null;
};

/** `values` are in lower case for texts, so that membership ignores case. */
export type List = { readonly name: string; readonly values: readonly Exclude<FactValue, null>[]; readonly at: Place };

export type Department = {
  readonly name: string;
  readonly title: string;
  readonly ledBy: string;
  readonly calendar: string | null;
  readonly at: Place;
};

/** `speaks` in lower case (BCP 47); a `calendar` of one's own comes before the team's; `capacity` before the team's `each`. */
export type Person = {
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly speaks?: readonly string[];
  readonly calendar?: string;
  readonly capacity?: readonly Limit[];
  readonly at: Place;
};

/** At most so many leads open at once, or new within a day, a week from Monday or a month of the team's calendar. */
export type Limit = { readonly most: number; readonly of: 'open' | 'day' | 'week' | 'month' };

export type Team = {
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly ledBy: string;
  readonly calendar: string | null;
  readonly members: readonly Member[];
  /** What each member and what all of them together take at most. */
  readonly capacity?: { readonly each: readonly Limit[]; readonly all: readonly Limit[] };
  /** Nobody gets a lead so long `before` a leave that is longer than `longerThan` days. */
  readonly absence?: { readonly daysBefore: number; readonly longerThan: number };
  /** Whether who comes back is given what was missed: `full`, or `monthly`, forgotten when a month is over. Absent: nothing. */
  readonly catchUp?: 'full' | 'monthly';
  readonly at: Place;
};

/** Both dates are days of work, in the company's time zone. */
export type Member = {
  readonly person: string;
  readonly weight: number;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
};

export type Queue = {
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly watchedBy: string;
  /** Absent where it has that of its department. */
  readonly calendar?: string;
  readonly at: Place;
};

export type Qualification = {
  readonly name: string;
  readonly scores: readonly Score[];
  readonly refusals: readonly Refusal[];
  /** Absent where nothing is waited for. */
  readonly waits?: readonly Wait[];
  /** Lowest first. */
  readonly stages: readonly Stage[];
  readonly at: Place;
};

/** A score has lines on facts or lines on events, never both; it is clamped to `[from, to]`. */
export type Score = FactScore | EventScore;

export type FactScore = {
  readonly kind: 'facts';
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly lines: readonly FactLine[];
  readonly groups?: readonly ScoreGroup[];
  readonly at: Place;
};

/** The lines that name it give `atMost` points together. On events it is a running value of its own that stops there. */
export type ScoreGroup = { readonly name: string; readonly atMost: number; readonly at: Place };

export type FactLine = {
  readonly name: string;
  readonly points: number;
  readonly group?: string;
  readonly when: PlacedCondition;
  readonly means: string | null;
  readonly at: Place;
};

/**
 * A running value in thousandths: at each event, in order of happening, it decays to the event's moment, gains the points,
 * and is clamped; shown and compared rounded down. `halvesEvery` is in milliseconds, `null` for no decay or another one.
 */
export type EventScore = {
  readonly kind: 'events';
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly halvesEvery: number | null;
  readonly decay?: Decay;
  /** Handoffs that are open while events give nothing; what there is goes on being lost. */
  readonly pausedBy?: readonly string[];
  readonly lines: readonly EventLine[];
  readonly groups?: readonly ScoreGroup[];
  readonly at: Place;
};

/**
 * `fades`: what a day of the company's clocks gave loses one part in `days` with each midnight.
 * `falls`: once so long has passed since the last event that scored, the value is `to` at most.
 */
export type Decay =
  | { readonly kind: 'fades'; readonly days: number }
  | { readonly kind: 'falls'; readonly steps: readonly { readonly to: number; readonly after: Duration }[] };

/** `cap`: at most `count` events of this line score within any `within` milliseconds; a surplus one never scores. */
export type EventLine = {
  readonly name: string;
  readonly points: number;
  readonly group?: string;
  readonly on: string;
  readonly where: Condition | null;
  readonly cap: { readonly count: number; readonly within: number } | null;
  readonly means: string | null;
  readonly at: Place;
};

export type Refusal = {
  readonly name: string;
  /** The queue in which somebody else takes care of it; absent where nobody does. */
  readonly to?: string;
  readonly when: PlacedCondition;
  readonly means: string | null;
  readonly at: Place;
};

/** No stage is entered while the condition is true, until `upTo` has passed since it first was; `askingEvery` asks again meanwhile. */
export type Wait = {
  readonly name: string;
  readonly upTo: Duration;
  readonly when: PlacedCondition;
  readonly askingEvery: Duration | null;
  readonly means: string | null;
  readonly at: Place;
};

/** Entered when it is true, and `until` is not; left when `until` is true, or by recycling. */
export type Stage = {
  readonly name: string;
  readonly when: PlacedCondition;
  readonly until?: PlacedCondition;
  readonly means: string | null;
  readonly at: Place;
};

export type HandoffRule = {
  readonly name: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** The stage whose entering opens it, `null` where only other handoffs do; an embargo after a refusal, if the rule names one. */
  readonly becomes: string | null;
  readonly unlessRefusedWithin: Duration | null;
  /** It opens only for leads of which this is true at that moment; absent where for all. */
  readonly where?: PlacedCondition;
  readonly needs: readonly string[];
  /** What the receiver is told with the lead, and so many of the latest events. */
  readonly passesOn?: { readonly values: readonly Operand[]; readonly lastEvents: number };
  /** What has to be done before it can be ended, or anything be met by hand but `accept` and `contact`. */
  readonly checklist?: readonly string[];
  /** The last one has no condition (`otherwise`). */
  readonly routes: readonly Route[];
  readonly owes: readonly OwedRule[];
  readonly reasons: readonly RejectReason[];
  readonly ends: readonly EndRule[];
  /** Handoffs that open when it is returned to its giver. */
  readonly opensOnReturn?: readonly string[];
  readonly at: Place;
};

export type Route = {
  readonly to:
    | {
        readonly kind: 'team';
        readonly team: string;
        /** Absent: in turn. */
        readonly by?: 'open load' | undefined;
        readonly speaking?: Speaking | undefined;
      }
    | { readonly kind: 'queue'; readonly queue: string }
    /** The teams and `people` take turns, and within each team its members. */
    | {
        readonly kind: 'teams';
        readonly teams: readonly string[];
        /** People of the department's teams, who spend no turn there. Absent where there are none. */
        readonly people?: readonly string[] | undefined;
        readonly speaking?: Speaking | undefined;
      }
    /** Somebody in particular, which spends no turn. */
    | { readonly kind: 'owner'; readonly of: OwnerOf };
  /** With nobody to take it, the lead waits for the next opening instead of the next line. */
  readonly orWait?: true;
  readonly when: PlacedCondition | null;
  readonly at: Place;
};

/** A language, or the field that says which. */
export type Speaking =
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'field'; readonly field: string };

export type OwnerOf =
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'last owner' }
  | { readonly kind: 'person'; readonly person: string };

/** Who owes what within when, and the ladder until it is met. `by` has several names where departments owe together. */
export type OwedRule = {
  readonly name: string;
  readonly by: readonly string[];
  readonly within: Duration;
  /** From when it is counted: anew at each assignment, or once another one is met. Absent: from the start of the handoff. */
  readonly from?: { readonly kind: 'assignment' } | { readonly kind: 'met'; readonly name: string };
  /** The calendar that counts it, instead of that of whoever answers. */
  readonly calendar?: string;
  /** The hours that count it: those of the team alone, or those in which both it and whoever answers are at work. */
  readonly hours?: 'team' | 'team and owner';
  /** So many events or acts meet it; absent: one. */
  readonly count?: number;
  /** Also met by this event; by hand it is met by the act of its name. */
  readonly metBy: { readonly event: string; readonly where: Condition | null } | null;
  readonly ladder: readonly LadderRule[];
  readonly at: Place;
};

export type LadderRule = {
  readonly after: Duration;
  /** `before due`: so long before it is due. `owner absent`: when the owner becomes absent, and `after` is no time. */
  readonly when?: 'before due' | 'owner absent';
  readonly step:
    | { readonly kind: 'remind' }
    | { readonly kind: 'offer'; readonly atMost: number }
    | { readonly kind: 'escalate'; readonly to: LeaderRole }
    | { readonly kind: 'notify'; readonly to: LeaderRole }
    /** It goes on to another team or a queue. */
    | { readonly kind: 'reassign'; readonly to: Reassigned }
    /** It goes back to its giver, and is over. */
    | { readonly kind: 'return' };
  readonly at: Place;
};

export type Reassigned =
  | { readonly kind: 'team'; readonly team: string }
  | { readonly kind: 'queue'; readonly queue: string };

/** Whose leader is told: people are facts, so that the role is resolved when it is used. */
export type LeaderRole =
  | { readonly kind: 'leader of team' }
  | { readonly kind: 'leader of department' }
  | { readonly kind: 'leader of'; readonly department: string }
  | { readonly kind: 'person'; readonly person: string };

/** What whoever acts has to say with it. `inLead`: it is a field of the lead, which is known so from then on. */
export type Brought = { readonly name: string; readonly type: FieldType; readonly inLead: boolean };

export type RejectReason = {
  readonly name: string;
  readonly title: string;
  /** Absent where nothing has to be said with it. */
  readonly brings?: readonly Brought[];
  readonly then: Afterwards;
  /** Handoffs that open with it. */
  readonly opens?: readonly string[];
  /** The turn counts as if it had never been spent. */
  readonly givesBackTurn?: true;
  readonly at: Place;
};

export type EndRule = {
  readonly name: string;
  readonly title: string;
  /** Of it the event `on` brings what its data has under these names. Absent where nothing has to be said with it. */
  readonly brings?: readonly Brought[];
  readonly on: { readonly event: string; readonly where: Condition | null } | null;
  readonly then: Afterwards;
  readonly opens?: readonly string[];
  readonly at: Place;
};

/** What becomes of the lead. */
export type Afterwards =
  /** Closed for good. */
  | { readonly kind: 'close' }
  /**
   * Put below the handoff's stage (or `below`) and assessed anew after a time; earlier if the event happens, or instead at the
   * beginning of the day in a field, where it is known. `queue` is where it rests meanwhile.
   */
  | {
      readonly kind: 'recycle';
      readonly after: Duration;
      readonly below?: string;
      readonly on?: Awaited;
      readonly field?: string;
      readonly queue?: string;
    }
  /** Another handoff opens. */
  | { readonly kind: 'hand over'; readonly by: string }
  /** The giver owes what is wrong, and then it is handed over again. */
  | { readonly kind: 'correct'; readonly by: string; readonly what: string; readonly within: Duration };

export type Awaited = { readonly event: string; readonly where: Condition | null };

export type ReviewRule = {
  readonly name: string;
  readonly title: string;
  /** The moments at which it is held within the plan's years, ascending, each with the period it looks at. */
  readonly due: readonly ReviewDate[];
  /** How the text says the day: `business day 1 of each month at 09:00`. */
  readonly day: { readonly business: boolean; readonly number: number; readonly minute: number };
  readonly measures: readonly Measure[];
  /** A field of the lead by which each measure is split too, or none. */
  readonly splitBy: readonly string[];
  readonly owes: readonly OwedRule[];
  /** Absent for a month. A weekly review freezes nothing; its day 1 is Monday. */
  readonly every?: 'week';
  /** Further measures, which are not over the handoffs of one rule. */
  readonly figures?: readonly { readonly name: string; readonly measure: Measured; readonly at: Place }[];
  readonly covers?: { readonly goals: readonly string[]; readonly promises: readonly string[]; readonly at: Place };
  readonly splitByAttributes?: readonly LeadAttribute[];
  /** Handoffs that are younger at the end of the period are counted in the next one; open days are those of `calendar`. */
  readonly leavesOut?: { readonly youngerThan: Duration; readonly calendar: string | null };
  /** The giver of a promise that was missed owes this; `by` is empty, as it is known only then. */
  readonly whenMissed?: OwedRule;
  /** What is open of the last review's actions is shown in this one. */
  readonly carriesOver?: true;
  readonly forEachMember?: { readonly kind: 'department' | 'team'; readonly name: string };
  readonly credit?: 'first touch' | 'last touch' | 'linear';
  readonly at: Place;
};

/** A month of the company's time zone, as `2027-01`, or a week, as `2027-W03`, `[from, to)`, reviewed at `at`. */
export type ReviewDate = {
  readonly period: string;
  readonly from: Moment;
  readonly to: Moment;
  readonly at: Moment;
};

/**
 * A figure over the handoffs of one rule that were opened in the period.
 * `share in time` is met in time ÷ (met + overdue), exact; `sum` adds a number or money field of the lead,
 * or of the data that came with the end of the handoff, of an event or an act, in minor units for money.
 */
export type Measure =
  | {
      readonly kind: 'count';
      readonly name: string;
      readonly handoff: string;
      readonly outcome: string | null;
      readonly at: Place;
    }
  | {
      readonly kind: 'share in time';
      readonly name: string;
      readonly handoff: string;
      readonly obligation: string;
      readonly at: Place;
    }
  | {
      readonly kind: 'sum';
      readonly name: string;
      readonly handoff: string;
      readonly outcome: string | null;
      readonly of: { readonly kind: 'field' | 'event data'; readonly name: string };
      readonly unit: string | null;
      readonly at: Place;
    };
