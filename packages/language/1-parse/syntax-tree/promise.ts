import type { Comparison } from '@smk/plan';
import type { When } from './conditions.ts';
import type { Amount, Counted, Each } from './measure.ts';
import type { Block, Region } from './tree.ts';
import type { Name, NewName } from './words.ts';

export type PromiseDeclaration = {
  readonly kind: 'promise';
  readonly name: NewName;
  readonly by: Name;
  readonly to: Name;
  readonly body: Block<PromiseClause>;
  readonly at: Region;
};

export type PromiseClause = DeliverClause | WorthClause | KeepClause;

/** `deliver lead value >= EUR 100_000 each month, evenly` */
export type DeliverClause = {
  readonly kind: 'deliver';
  readonly what: { readonly kind: 'lead value' } | { readonly kind: 'count'; readonly of: Counted };
  readonly is: Comparison;
  readonly amount: Amount;
  readonly each: Each;
  /** `null` where it need not be even. */
  readonly evenly: 'calendar days' | 'business days' | null;
  readonly at: Region;
};

/** `worth EUR 800 for an mql where source is event` */
export type WorthClause = {
  readonly kind: 'worth';
  readonly amount: Amount;
  readonly stage: Name;
  readonly where: When | null;
  readonly at: Region;
};

/** `keep 5 attempts of mql_to_sales in time >= 90% each month`; `count` and `handoff` are `null` where none is written. */
export type KeepClause = {
  readonly kind: 'keep';
  readonly count: number | null;
  readonly obligation: Name;
  readonly handoff: Name | null;
  readonly is: Comparison;
  readonly amount: Amount;
  readonly each: Each | null;
  readonly at: Region;
};
