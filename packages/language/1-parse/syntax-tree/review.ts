import type { OwesClause } from './handoff.ts';
import type { Block, Region } from './tree.ts';
import type { Name, NewName } from './words.ts';

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
