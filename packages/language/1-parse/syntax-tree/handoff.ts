import type { EventMatch, When } from './conditions.ts';
import type { Block, Region } from './tree.ts';
import type { Duration } from './values.ts';
import type { Name, NewName, RenamedName } from './words.ts';

export type HandoffDeclaration = {
  readonly kind: 'handoff';
  readonly name: NewName;
  readonly from: Name;
  readonly to: Name;
  readonly body: Block<HandoffClause>;
  readonly at: Region;
};

export type HandoffClause =
  /** `when a lead becomes mql where source is partner, unless refused within 30 days` */
  | {
      readonly kind: 'becomes';
      readonly stage: Name;
      /** Which leads it is for; `null` if for all. */
      readonly where: When | null;
      readonly unlessRefusedWithin: Duration | null;
      readonly at: Region;
    }
  /** `when mql_to_sales ends won` */
  | { readonly kind: 'follows'; readonly handoff: Name; readonly outcome: Name; readonly at: Region }
  | { readonly kind: 'needs'; readonly fields: readonly Name[]; readonly at: Region }
  | { readonly kind: 'passes on'; readonly passed: readonly Passed[]; readonly at: Region }
  | { readonly kind: 'checklist'; readonly items: readonly Name[]; readonly at: Region }
  | { readonly kind: 'route'; readonly body: Block<RouteLine>; readonly at: Region }
  | OwesClause
  | { readonly kind: 'may reject'; readonly by: Name; readonly body: Block<ReasonLine>; readonly at: Region }
  | { readonly kind: 'ends'; readonly body: Block<EndLine>; readonly at: Region };

/** A value, or so many of what happened last. */
export type Passed = Name | { readonly kind: 'events'; readonly count: number; readonly at: Region };

/** `when` is `null` where none is written and for `otherwise`. */
export type RouteLine = {
  readonly kind: 'route line';
  readonly to: Target;
  readonly orWait: boolean;
  readonly otherwise: boolean;
  readonly when: When | null;
  readonly at: Region;
};

export type Target =
  | { readonly kind: 'team'; readonly team: Name; readonly by: 'turn' | 'open load'; readonly speaking: Name | null }
  /** Teams and people that take turns. */
  | { readonly kind: 'teams'; readonly of: readonly Name[]; readonly speaking: Name | null }
  | { readonly kind: 'queue'; readonly queue: Name }
  /** A field that holds a person, `last_owner`, or a person. */
  | { readonly kind: 'owner'; readonly who: Name };

export type OwesClause = {
  readonly kind: 'owes';
  readonly by: readonly Name[];
  readonly what: RenamedName;
  /** `5 attempts`; `null` for once. */
  readonly count: number | null;
  readonly within: Duration;
  /** `of assignment`, `of accept`; `null` for the start of the handoff. */
  readonly from: { readonly kind: 'assignment' } | { readonly kind: 'met'; readonly name: Name } | null;
  readonly calendar: Name | null;
  /** `by hours of team`, `by hours of team and owner`; `null` for those of whoever answers, or of a calendar. */
  readonly hours: 'team' | 'team and owner' | null;
  readonly metBy: EventMatch | null;
  /** Empty where no ladder is written. */
  readonly ladder: Block<LadderLine>;
  readonly at: Region;
};

export type LadderLine = {
  readonly kind: 'ladder line';
  /** `after 1 hour`, `15 minutes before due`, `when owner becomes absent`. */
  readonly moment:
    | { readonly kind: 'after' | 'before due'; readonly duration: Duration }
    | { readonly kind: 'owner absent' };
  readonly step:
    | { readonly kind: 'remind' }
    /** `atMost` is `null` where it is not written: once. */
    | { readonly kind: 'offer'; readonly atMost: number | null }
    | { readonly kind: 'escalate'; readonly to: Escalation }
    /** One after the other, each as long after the one before. */
    | { readonly kind: 'along'; readonly to: readonly Escalation[] }
    | { readonly kind: 'notify'; readonly to: Escalation }
    | { readonly kind: 'reassign'; readonly to: Extract<Target, { kind: 'team' | 'queue' }> }
    | { readonly kind: 'return' };
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
  /** `with budget_date`; empty where nothing is to be said with it. */
  readonly brings: readonly Name[];
  readonly givesBackTurn: boolean;
  readonly then: Afterwards;
  readonly at: Region;
};

export type EndLine = {
  readonly kind: 'end';
  readonly name: NewName;
  /** `with deal_value`; empty where nothing is to be said with it. */
  readonly brings: readonly Name[];
  readonly on: EventMatch | null;
  readonly then: Afterwards;
  readonly at: Region;
};

export type Afterwards =
  | { readonly kind: 'close'; readonly at: Region }
  | { readonly kind: 'recycle'; readonly wakings: readonly Waking[]; readonly queue: Name | null; readonly at: Region }
  | { readonly kind: 'hand over'; readonly by: Name; readonly at: Region }
  /** `marketing owes correction within 2 business days, then hand over again` */
  | {
      readonly kind: 'correct';
      readonly by: Name;
      readonly what: Name;
      readonly within: Duration;
      readonly at: Region;
    };

/** What ends a rest; the first that comes does, where several are written. */
export type Waking =
  | { readonly kind: 'after'; readonly after: Duration; readonly at: Region }
  | { readonly kind: 'on'; readonly on: EventMatch; readonly at: Region }
  | { readonly kind: 'at'; readonly field: Name; readonly at: Region };
