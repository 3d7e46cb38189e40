import type { Comparison } from '@smk/plan';
import type { Amount, Each, MeasureOf } from './measure.ts';
import type { Block, Region } from './tree.ts';
import type { Name, NewName } from './words.ts';

export type GoalDeclaration = {
  readonly kind: 'goal';
  readonly name: NewName;
  readonly of: readonly Name[];
  readonly body: Block<GoalClause>;
  readonly at: Region;
};

export type GoalClause = { readonly kind: 'measured'; readonly of: MeasureOf; readonly at: Region } | TargetClause;

/** `is` is `null` where no comparison is written; `than` says that it is a change since the period before. */
export type TargetClause = {
  readonly kind: 'target';
  readonly is: Comparison | null;
  readonly amount: Amount;
  readonly than: 'more' | 'less' | null;
  readonly each: Each;
  readonly at: Region;
};
