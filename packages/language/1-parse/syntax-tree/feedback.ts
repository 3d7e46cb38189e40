import type { OwesClause } from './handoff.ts';
import type { Block, Region } from './tree.ts';
import type { Duration } from './values.ts';
import type { Name, NewName } from './words.ts';

export type FeedbackDeclaration = {
  readonly kind: 'feedback';
  readonly name: NewName;
  readonly from: readonly Name[];
  readonly to: Name;
  readonly body: Block<FeedbackClause>;
  readonly at: Region;
};

export type FeedbackClause =
  /** The kinds of feedback. */
  | { readonly kind: 'about'; readonly names: readonly NewName[]; readonly at: Region }
  /** `raise in review when at least 5 share a topic within 30 days` */
  | { readonly kind: 'raise'; readonly count: number; readonly within: Duration; readonly at: Region }
  | OwesClause;
