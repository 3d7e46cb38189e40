import type { CalendarTable, ZoneTable } from './calendar.ts';
import type { Awaited, HandoffRule, LeaderRole, LadderRule, ReviewRule } from './plan.ts';
import type { Duration, Fields, Moment, Place } from './values.ts';

/** Who answers for an obligation now. A queue is answered for by its watcher, a department by its leader. */
export type Answerable =
  | { readonly kind: 'person'; readonly person: string; readonly team: string }
  | { readonly kind: 'queue'; readonly queue: string }
  | { readonly kind: 'department'; readonly department: string };

/** Somebody owes somebody something by a moment. */
export type Obligation = {
  /** Unique within its case: the name, and `#n` from the second one on (`accept#2` after an offer). */
  readonly id: string;
  readonly name: string;
  /** The department that owes. */
  readonly by: string;
  readonly to: string;
  readonly answerable: Answerable;
  readonly openedAt: Moment;
  /** `null` where the rule gives no time (what a handoff needs). In time up to and including this moment. */
  readonly due: Moment | null;
  /** `withdrawn`: ended before its due moment, out of the statistics. `missed`: breached, and ended or offered to the next one unmet. */
  readonly state: 'open' | 'met' | 'missed' | 'withdrawn';
  /** How often it was done already, where it is owed several times. */
  readonly done?: number;
  readonly closedAt: Moment | null;
  readonly breachedAt: Moment | null;
  /** Steps still to come, in due order. `overdue` is the breach itself, recorded once. */
  readonly ladder: readonly PendingStep[];
  readonly rule: Place;
};

export type PendingStep = {
  readonly at: Moment;
  readonly step: LadderRule['step'] | { readonly kind: 'overdue' };
  readonly rule: Place;
};

/** The part of a plan that a running handoff needs and keeps for life. */
export type HandoffSlice = {
  readonly plan: string;
  readonly engine: 1;
  readonly rule: HandoffRule;
  readonly calendars: readonly CalendarTable[];
  /** The calendar of `business` by department and by team; always reachable where the rules use `business`. */
  readonly calendarOf: Readonly<Record<string, string>>;
  readonly zone: ZoneTable;
};

export type ReviewSlice = {
  readonly plan: string;
  readonly engine: 1;
  readonly rule: ReviewRule;
  readonly calendars: readonly CalendarTable[];
  readonly calendarOf: Readonly<Record<string, string>>;
  readonly zone: ZoneTable;
};

/** What obligations are about. It is stored whole at each step, so that it can be carried on from PostgreSQL alone. */
export type Case = HandoffCase | ReviewCase;

export type HandoffCase = {
  readonly kind: 'handoff';
  readonly id: string;
  readonly openedAt: Moment;
  /** `waiting` for what it needs, with nobody assigned; `open`; `ended`. */
  readonly status: 'waiting' | 'open' | 'ended';
  /** What is lacking, while waiting. */
  readonly lacks: readonly string[];
  readonly owner: Answerable | null;
  /** Counts assignments from 1; 0 while waiting. */
  readonly attempt: number;
  /** How the owner was found; absent where nothing but the team's turn was looked at. */
  readonly foundBy?: Omit<FoundBy, 'passedOver'>;
  /** While its giver corrects it: what is owed, after which it is handed over again. */
  readonly correcting?: string;
  /** While it waits for somebody: when to look again. */
  readonly looksAgainAt?: Moment;
  /** What of the checklist is done. */
  readonly ticked?: readonly string[];
  readonly tried: readonly string[];
  readonly acceptedAt: Moment | null;
  readonly ended: HandoffEnd | null;
  readonly obligations: readonly Obligation[];
  /** How many steps were taken; each writes its journal entries once. */
  readonly step: number;
};

/** By which line of the route somebody was found, past which true lines, and whether a turn was spent on it. */
export type FoundBy = {
  readonly line: Place;
  readonly spentTurn: boolean;
  readonly passedOver: readonly PassedOver[];
};

/** A true line of a route that had nobody to take the lead; `because` is the second half of a sentence. */
export type PassedOver = { readonly line: string; readonly because: string; readonly at: Place };

export type HandoffEnd = {
  readonly at: Moment;
  readonly kind: 'rejected' | 'ended' | 'withdrawn';
  /** The reject reason, the name under `ends`, or the refusal that withdrew it. */
  readonly as: string;
  /** What came with the act or the event, as the reason or the end asks for it; absent where nothing did. */
  readonly data?: Fields;
};

export type ReviewCase = {
  readonly kind: 'review';
  readonly id: string;
  readonly openedAt: Moment;
  readonly status: 'open' | 'ended';
  readonly obligations: readonly Obligation[];
  readonly signedOff: readonly { readonly department: string; readonly by: string; readonly at: Moment }[];
  readonly step: number;
};

/** Something that somebody does. `id` makes it count once; judged by `at`, the moment it was received. */
export type Act = {
  readonly id: string;
  readonly actor: string;
  readonly at: Moment;
  readonly does:
    | { readonly kind: 'accept' }
    /** `data` is what the reason or the end asks for, none of it personal. */
    | { readonly kind: 'reject'; readonly because: string; readonly data?: Fields }
    | { readonly kind: 'contact' }
    /** What the receiver sent back is put right. */
    | { readonly kind: 'correct' }
    /** Something else that is owed is done. */
    | { readonly kind: 'meet'; readonly what: string }
    | { readonly kind: 'tick'; readonly item: string }
    | { readonly kind: 'end'; readonly as: string; readonly data?: Fields }
    | { readonly kind: 'sign off'; readonly department: string };
};

/** What a case is told. */
export type Input =
  | { readonly kind: 'act'; readonly act: Act }
  /** An event of the lead that may meet an obligation or end the handoff; `matches` names which (decided where the data is). */
  | {
      readonly kind: 'event';
      readonly id: string;
      readonly name: string;
      readonly at: Moment;
      readonly meets: readonly string[];
      readonly ends: string | null;
      /** What the event brings of that which the end asks for; absent where nothing. */
      readonly data?: Fields;
    }
  /** Somebody was found; or nobody, and `until` is when to look again where the line waits. */
  | {
      readonly kind: 'assigned';
      readonly attempt: number;
      readonly to: Answerable | null;
      readonly at: Moment;
      readonly by?: FoundBy;
      readonly until?: Moment;
    }
  /** A refusal became true. */
  | { readonly kind: 'withdrawn'; readonly because: string; readonly at: Moment }
  /** The owner is away from now on. */
  | { readonly kind: 'owner absent'; readonly person: string; readonly at: Moment }
  /** A clock may have come due. */
  | { readonly kind: 'time'; readonly now: Moment };

/** What the world is asked to do for a step; carried out in the step's own transaction. */
export type Effect =
  /** Find the next one in the team, none of those tried; answered by an `assigned` input with the same attempt. */
  | {
      readonly kind: 'pick';
      readonly attempt: number;
      readonly team: string;
      /** The team is another one than the route led to, as a ladder says. */
      readonly reassigned?: true;
      readonly tried: readonly string[];
      readonly at: Moment;
    }
  /** Find somebody by the handoff's route, none of those tried; answered by an `assigned` input with the same attempt. */
  | { readonly kind: 'find'; readonly attempt: number; readonly tried: readonly string[]; readonly at: Moment }
  | {
      readonly kind: 'notify';
      readonly whom: Answerable | LeaderRole;
      readonly about: NoticeKind;
      readonly obligation: string | null;
      readonly at: Moment;
    }
  | {
      readonly kind: 'recycle';
      readonly below: string;
      readonly after: Duration;
      readonly since: Moment;
      readonly until: Moment;
      readonly on?: Awaited;
      readonly field?: string;
      readonly queue?: string;
    }
  | { readonly kind: 'close lead'; readonly at: Moment }
  /** Fields of the lead are known from now on. */
  | { readonly kind: 'change lead'; readonly fields: Fields; readonly at: Moment }
  /** Another handoff opens for the lead. */
  | { readonly kind: 'hand over'; readonly by: string; readonly at: Moment }
  /** The turn that was spent on the owner is given back: in the team, or in the `group` of a line that names people. */
  | {
      readonly kind: 'give back turn';
      readonly team: string;
      readonly group?: string;
      readonly person: string;
      readonly at: Moment;
    };

export type NoticeKind =
  | 'assigned'
  | 'reminder'
  | 'offered'
  | 'escalation'
  | 'withdrawn'
  | 'review opened'
  | 'needs'
  | 'waits'
  | 'correction'
  | 'returned'
  | 'notice'
  | 'owner absent'
  | 'diverted';
