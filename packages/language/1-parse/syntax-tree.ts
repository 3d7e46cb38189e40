import type { Comparison, IsoDate } from '@smk/plan';
import type { Position, Span } from '../problems/problem.ts';

/**
 * A stretch of a declaration. Lines count from 0 at the declaration's first line or that of the comments right above it
 * (columns from 1), so that a tree stays true when the declaration moves and can be kept by the declaration's text.
 */
export type Region = { readonly start: Position; readonly end: Position };

/** All rules of a company as written. What could not be read is missing, and its problems are reported already. */
export type SyntaxTree = {
  readonly declarations: readonly PlacedDeclaration[];
  readonly listFiles: readonly ListFile[];
  /** The path of the first file of rules, where there is one: what is missing everywhere is said there. */
  readonly firstFile: string | null;
  /** Every word of the text that could not be read: a name among them may well be declared there, so nothing is said of it. */
  readonly unreadable: ReadonlySet<string>;
};

/** A declaration and where it stands: `line` is its first line in `file`, from 1, that of comments right above it included. */
export type PlacedDeclaration = {
  readonly file: string;
  readonly line: number;
  readonly declaration: Declaration;
  readonly comments: readonly Comment[];
};

/** A comment with its `#`; `alone` if it has its line for itself. */
export type Comment = { readonly text: string; readonly alone: boolean; readonly at: Region };

/** The values of a file that a `list … from` names, one a line; blank lines and `#` comments are left out. */
export type ListFile = {
  readonly path: string;
  readonly values: readonly { readonly text: string; readonly line: number }[];
};

/** Where a region of a placed declaration stands in its file. */
export function spanOf(placed: { readonly file: string; readonly line: number }, at: Region): Span {
  return { file: placed.file, start: below(at.start, placed.line), end: below(at.end, placed.line) };
}

function below(position: Position, line: number): Position {
  return { line: position.line + line, column: position.column };
}

export type Declaration =
  | LanguageDeclaration
  | CompanyDeclaration
  | LeadDeclaration
  | LetDeclaration
  | EventDeclaration
  | ListDeclaration
  | CalendarDeclaration
  | DepartmentDeclaration
  | PersonDeclaration
  | TeamDeclaration
  | QueueDeclaration
  | QualificationDeclaration
  | HandoffDeclaration
  | ReviewDeclaration
  | TestDeclaration;

/** The clauses of a block in the order written; not `complete` if one could not be read, so that nothing is called missing. */
export type Block<Clause> = { readonly clauses: readonly Clause[]; readonly complete: boolean };

// Words

export type Name = { readonly kind: 'name'; readonly name: string; readonly at: Region };

/** A name where it is declared; `title` is the display name after it. */
export type NewName = { readonly name: string; readonly title: string | null; readonly at: Region };

export type Text = { readonly kind: 'text'; readonly text: string; readonly at: Region };

// Values

/** Something written in place of a value; a name is a field, a let, a score or an option, which the check finds out. */
export type Value = Text | Name | NumberValue | MoneyValue | YesNoValue | DateValue | CountryValue;

export type NumberValue = { readonly kind: 'number'; readonly value: number; readonly at: Region };

/** `amount` is decimal text without `_`: the currency decides its minor units. */
type MoneyValue = {
  readonly kind: 'money';
  readonly currency: string;
  readonly amount: string;
  readonly at: Region;
};

type YesNoValue = { readonly kind: 'yes/no'; readonly value: boolean; readonly at: Region };

/** A day that the calendar has. */
export type DateValue = { readonly kind: 'date'; readonly date: IsoDate; readonly at: Region };

/** Two capitals; whether there is such a country is checked later. */
type CountryValue = { readonly kind: 'country'; readonly code: string; readonly at: Region };

export type Duration = {
  readonly amount: number;
  readonly unit: 'minutes' | 'hours' | 'days' | 'weeks' | 'months';
  readonly business: boolean;
  readonly at: Region;
};

/** A wall time of the company: a day and minutes after midnight. */
export type WallTime = { readonly date: IsoDate; readonly minute: number; readonly at: Region };

// Conditions

export type Operand = Value | { readonly kind: 'domain of'; readonly of: Name; readonly at: Region };

/** As written; `and` is `all of`, `or` is `any of`. */
export type Condition =
  | { readonly kind: 'all of' | 'any of' | 'none of'; readonly of: readonly Condition[]; readonly at: Region }
  | { readonly kind: 'at least'; readonly count: number; readonly of: readonly Condition[]; readonly at: Region }
  | { readonly kind: 'not'; readonly of: Condition; readonly at: Region }
  | {
      readonly kind: 'compare';
      readonly left: Operand;
      readonly is: Comparison;
      /** True for `is` and `is not`, which are `=` and `!=`. */
      readonly word: boolean;
      readonly right: Operand;
      readonly at: Region;
    }
  | {
      readonly kind: 'between';
      readonly operand: Operand;
      readonly low: Value;
      readonly high: Value;
      readonly at: Region;
    }
  | { readonly kind: 'in list'; readonly operand: Operand; readonly list: Name; readonly at: Region }
  | { readonly kind: 'in values'; readonly operand: Operand; readonly values: readonly Value[]; readonly at: Region }
  | { readonly kind: 'contains'; readonly operand: Operand; readonly texts: readonly Text[]; readonly at: Region }
  | { readonly kind: 'known' | 'unknown'; readonly operand: Operand; readonly at: Region }
  /** A name alone: a yes/no field, or an event that ever happened. */
  | { readonly kind: 'holds'; readonly name: Name; readonly at: Region }
  /** Certainly an event: it says how often, within what, or which. */
  | {
      readonly kind: 'happened';
      readonly event: Name;
      readonly count: number;
      readonly within: Duration | null;
      readonly where: Condition | null;
      readonly at: Region;
    };

/** A condition after `when`, with its text in one line. */
export type When = { readonly condition: Condition; readonly text: string; readonly at: Region };

/** An event that something waits for, `where` about its data. */
export type EventMatch = { readonly event: Name; readonly where: Condition | null };

// Declarations

type LanguageDeclaration = { readonly kind: 'language'; readonly version: number; readonly at: Region };

export type CompanyDeclaration = {
  readonly kind: 'company';
  readonly title: Text;
  readonly body: Block<CompanyClause>;
  readonly at: Region;
};

type CompanyClause =
  | TimeZoneClause
  | CalendarClause
  | { readonly kind: 'currency'; readonly code: string; readonly at: Region };

/** `time zone "Europe/Berlin"`; whether there is such a zone is checked later. */
type TimeZoneClause = { readonly kind: 'time zone'; readonly zone: Text; readonly at: Region };

/** Names a calendar. */
type CalendarClause = { readonly kind: 'calendar'; readonly calendar: Name; readonly at: Region };

export type LeadDeclaration = {
  readonly kind: 'lead';
  readonly by: Name;
  readonly body: Block<FieldClause>;
  readonly at: Region;
};

export type FieldClause = {
  readonly kind: 'field';
  readonly name: Name;
  readonly type: FieldType;
  readonly required: boolean;
  readonly personal: boolean;
  readonly also: readonly Text[];
  readonly means: string | null;
  readonly at: Region;
};

export type FieldType =
  | {
      readonly kind: 'text' | 'email' | 'whole number' | 'number' | 'money' | 'yes/no' | 'date' | 'country';
      readonly at: Region;
    }
  | { readonly kind: 'one of'; readonly options: readonly Name[]; readonly at: Region };

export type LetDeclaration = {
  readonly kind: 'let';
  readonly name: NewName;
  readonly is: 'larger of' | 'smaller of' | 'sum of';
  readonly of: readonly Operand[];
  readonly at: Region;
};

/** An event without data has an empty body. */
export type EventDeclaration = {
  readonly kind: 'event';
  readonly name: NewName;
  readonly body: Block<FieldClause>;
  readonly at: Region;
};

export type ListDeclaration = {
  readonly kind: 'list';
  readonly name: NewName;
  readonly of:
    | { readonly kind: 'values'; readonly values: readonly Value[]; readonly complete: boolean }
    | { readonly kind: 'file'; readonly path: Text };
  readonly at: Region;
};

export type CalendarDeclaration = {
  readonly kind: 'calendar';
  readonly name: NewName;
  readonly body: Block<CalendarEntry>;
  readonly at: Region;
};

/** 0 is Monday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export type CalendarEntry =
  | TimeZoneClause
  | {
      readonly kind: 'open';
      /** Both ends included; a single day is both. */
      readonly days: readonly { readonly from: Weekday; readonly to: Weekday; readonly at: Region }[];
      readonly hours: readonly OpenHours[];
      readonly at: Region;
    }
  /** Whole days, both ends included. */
  | { readonly kind: 'closed'; readonly from: IsoDate; readonly to: IsoDate; readonly at: Region }
  /** `of` as `DE` or `DE-BE`. */
  | { readonly kind: 'public holidays'; readonly of: string; readonly at: Region };

/** Minutes after midnight; `to` may be 1440. */
export type OpenHours = { readonly from: number; readonly to: number; readonly at: Region };

export type DepartmentDeclaration = {
  readonly kind: 'department';
  readonly name: NewName;
  readonly body: Block<LedByClause | CalendarClause>;
  readonly at: Region;
};

type LedByClause = { readonly kind: 'led by'; readonly person: Name; readonly at: Region };

export type PersonDeclaration = {
  readonly kind: 'person';
  readonly name: NewName;
  readonly email: Text;
  readonly at: Region;
};

export type TeamDeclaration = {
  readonly kind: 'team';
  readonly name: NewName;
  readonly department: Name;
  readonly body: Block<TeamClause>;
  readonly at: Region;
};

export type TeamClause =
  | LedByClause
  | CalendarClause
  | { readonly kind: 'members'; readonly members: readonly Member[]; readonly at: Region };

/** `weight` is 1 where none is written. */
export type Member = { readonly person: Name; readonly weight: number; readonly at: Region };

export type QueueDeclaration = {
  readonly kind: 'queue';
  readonly name: NewName;
  readonly department: Name;
  readonly watchedBy: Name;
  readonly at: Region;
};

export type QualificationDeclaration = {
  readonly kind: 'qualification';
  readonly name: NewName;
  readonly body: Block<QualificationClause>;
  readonly at: Region;
};

export type QualificationClause = ScoreClause | RefuseClause | StageClause;

export type ScoreClause = {
  readonly kind: 'score';
  readonly name: NewName;
  readonly from: NumberValue;
  readonly to: NumberValue;
  readonly body: Block<ScoreEntry>;
  readonly at: Region;
};

export type ScoreEntry =
  | { readonly kind: 'halves'; readonly every: Duration; readonly at: Region }
  | {
      readonly kind: 'fact line';
      readonly points: number;
      readonly name: NewName;
      readonly when: When;
      readonly means: string | null;
      readonly at: Region;
    }
  | {
      readonly kind: 'event line';
      readonly points: number;
      readonly name: NewName;
      readonly on: EventMatch;
      readonly cap: { readonly count: number; readonly within: Duration; readonly at: Region } | null;
      readonly means: string | null;
      readonly at: Region;
    };

export type RefuseClause = {
  readonly kind: 'refuse';
  readonly name: NewName;
  readonly when: When;
  readonly means: string | null;
  readonly at: Region;
};

export type StageClause = {
  readonly kind: 'stage';
  readonly name: NewName;
  readonly when: When;
  readonly means: string | null;
  readonly at: Region;
};

export type HandoffDeclaration = {
  readonly kind: 'handoff';
  readonly name: NewName;
  readonly from: Name;
  readonly to: Name;
  readonly body: Block<HandoffClause>;
  readonly at: Region;
};

export type HandoffClause =
  /** `when a lead becomes mql, unless refused within 30 days` */
  | {
      readonly kind: 'becomes';
      readonly stage: Name;
      readonly unlessRefusedWithin: Duration | null;
      readonly at: Region;
    }
  | { readonly kind: 'needs'; readonly fields: readonly Name[]; readonly at: Region }
  | { readonly kind: 'route'; readonly body: Block<RouteLine>; readonly at: Region }
  | OwesClause
  | { readonly kind: 'may reject'; readonly by: Name; readonly body: Block<ReasonLine>; readonly at: Region }
  | { readonly kind: 'ends'; readonly body: Block<EndLine>; readonly at: Region };

/** `when` is `null` where none is written and for `otherwise`. */
export type RouteLine = {
  readonly kind: 'route line';
  readonly to: { readonly kind: 'team'; readonly team: Name } | { readonly kind: 'queue'; readonly queue: Name };
  readonly otherwise: boolean;
  readonly when: When | null;
  readonly at: Region;
};

export type OwesClause = {
  readonly kind: 'owes';
  readonly by: readonly Name[];
  readonly what: Name;
  readonly within: Duration;
  readonly metBy: EventMatch | null;
  /** Empty where no ladder is written. */
  readonly ladder: Block<LadderLine>;
  readonly at: Region;
};

export type LadderLine = {
  readonly kind: 'ladder line';
  readonly after: Duration;
  readonly step:
    | { readonly kind: 'remind' }
    /** `atMost` is `null` where it is not written: once. */
    | { readonly kind: 'offer'; readonly atMost: number | null }
    | { readonly kind: 'escalate'; readonly to: Escalation };
  readonly at: Region;
};

export type Escalation =
  | { readonly kind: 'leader of team' }
  | { readonly kind: 'leader of department' }
  | { readonly kind: 'leader of'; readonly department: Name }
  | { readonly kind: 'person'; readonly person: Name };

export type ReasonLine = {
  readonly kind: 'reason';
  readonly name: NewName;
  readonly then: Afterwards;
  readonly at: Region;
};

export type EndLine = {
  readonly kind: 'end';
  readonly name: NewName;
  readonly on: EventMatch | null;
  readonly then: Afterwards;
  readonly at: Region;
};

export type Afterwards =
  | { readonly kind: 'close'; readonly at: Region }
  | { readonly kind: 'recycle'; readonly after: Duration; readonly at: Region };

export type ReviewDeclaration = {
  readonly kind: 'review';
  readonly name: NewName;
  readonly body: Block<ReviewClause>;
  readonly at: Region;
};

export type ReviewClause =
  /** `on business day 1 of each month at 09:00`; `minute` after midnight. */
  | {
      readonly kind: 'on day';
      readonly business: boolean;
      readonly number: number;
      readonly minute: number;
      readonly at: Region;
    }
  | { readonly kind: 'measure'; readonly name: NewName; readonly of: MeasureOf; readonly at: Region }
  | { readonly kind: 'split by'; readonly fields: readonly Name[]; readonly at: Region }
  | OwesClause;

export type MeasureOf =
  | { readonly kind: 'count'; readonly handoff: Name; readonly outcome: Name | null }
  | { readonly kind: 'share in time'; readonly handoff: Name; readonly obligation: Name }
  | { readonly kind: 'sum'; readonly of: Name; readonly handoff: Name; readonly outcome: Name | null };

export type TestDeclaration = {
  readonly kind: 'test';
  readonly title: Text;
  readonly body: Block<TestClause>;
  readonly at: Region;
};

/** `from` is the wall time after `at`, `null` where none is written. */
export type TestClause =
  | { readonly kind: 'as of'; readonly time: WallTime; readonly at: Region }
  | { readonly kind: 'given lead'; readonly body: Block<Assignment>; readonly at: Region }
  | {
      readonly kind: 'event';
      readonly from: WallTime | null;
      readonly event: Name;
      readonly body: Block<Assignment>;
      readonly at: Region;
    }
  | {
      readonly kind: 'act';
      readonly from: WallTime | null;
      /** The name of a person, or `owner`. */
      readonly who: Name;
      readonly does: 'accepts' | 'rejects' | 'contacts' | 'ends';
      /** The reason of a rejection, the outcome of an end. */
      readonly as: Name | null;
      readonly at: Region;
    }
  | {
      readonly kind: 'expect';
      readonly from: WallTime | null;
      readonly that: Expectation;
      readonly text: string;
      readonly at: Region;
    };

/** `unknown` takes a value away. */
export type Assignment = {
  readonly kind: 'assignment';
  readonly name: Name;
  readonly value: Value | { readonly kind: 'unknown'; readonly at: Region };
  readonly at: Region;
};

export type Expectation =
  | { readonly kind: 'score'; readonly score: Name; readonly points: number; readonly because: readonly Name[] | null }
  | { readonly kind: 'stage'; readonly stage: Name }
  | { readonly kind: 'no stage' }
  | { readonly kind: 'refused'; readonly by: Name | null }
  | { readonly kind: 'not refused' }
  | { readonly kind: 'insufficient data' }
  | { readonly kind: 'owner in'; readonly team: Name }
  | { readonly kind: 'owner is'; readonly person: Name }
  | { readonly kind: 'queued in'; readonly queue: Name }
  | { readonly kind: 'owner was reminded' }
  | { readonly kind: 'offered to another member'; readonly team: Name }
  | { readonly kind: 'escalated to'; readonly person: Name }
  | { readonly kind: 'breached'; readonly obligation: Name }
  | { readonly kind: 'met'; readonly obligation: Name; readonly inTime: boolean }
  | { readonly kind: 'ended'; readonly as: Name }
  | { readonly kind: 'waits for'; readonly field: Name };
