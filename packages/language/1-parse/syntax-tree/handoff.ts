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
  readonly what: RenamedName;
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
