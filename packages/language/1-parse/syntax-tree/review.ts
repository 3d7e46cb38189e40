import type { LadderLine, OwesClause } from './handoff.ts';
import type { MeasureOf } from './measure.ts';
import type { Block, Region } from './tree.ts';
import type { Duration } from './values.ts';
import type { Name, NewName } from './words.ts';

export type ReviewDeclaration = {
  readonly kind: 'review';
  readonly name: NewName;
  readonly body: Block<ReviewClause>;
  readonly at: Region;
};

export type ReviewClause =
  /** `on business day 1 of each month at 09:00`; of a week, day 1 is Monday. `minute` after midnight. */
  | {
      readonly kind: 'on day';
      readonly each: 'month' | 'week';
      readonly business: boolean;
      readonly number: number;
      readonly minute: number;
      readonly at: Region;
    }
  | { readonly kind: 'measure'; readonly name: NewName; readonly of: MeasureOf; readonly at: Region }
  | { readonly kind: 'split by'; readonly fields: readonly Name[]; readonly at: Region }
  | { readonly kind: 'covers'; readonly what: readonly Covered[]; readonly at: Region }
  | { readonly kind: 'leave out'; readonly youngerThan: Duration; readonly at: Region }
  | MissedClause
  | { readonly kind: 'carry over'; readonly at: Region }
  /** Of a department or a team. */
  | { readonly kind: 'for each member'; readonly of: Name; readonly at: Region }
  | { readonly kind: 'credit'; readonly to: Credit; readonly at: Region }
  | OwesClause;

/** All that there are of a kind, or the goal or promise of a name. */
export type Covered =
  | { readonly kind: 'all goals' | 'all promises'; readonly at: Region }
  | { readonly kind: 'name'; readonly name: Name; readonly at: Region };

/** `when a promise is missed, its giver owes action within 10 business days` */
type MissedClause = {
  readonly kind: 'missed';
  readonly what: Name;
  readonly within: Duration;
  readonly ladder: Block<LadderLine>;
  readonly at: Region;
};

export type Credit = 'first touch' | 'last touch' | 'linear';
