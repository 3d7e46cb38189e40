import type { Comparison, IsoDate } from '@smk/plan';
import type { When } from './conditions.ts';
import type { OwesClause } from './handoff.ts';
import type { Amount } from './measure.ts';
import type { Block, Region } from './tree.ts';
import type { Duration } from './values.ts';
import type { Name, NewName } from './words.ts';

export type ChannelDeclaration = { readonly kind: 'channel'; readonly name: NewName; readonly at: Region };

export type CampaignDeclaration = {
  readonly kind: 'campaign';
  readonly name: NewName;
  readonly body: Block<CampaignClause>;
  readonly at: Region;
};

export type CampaignClause =
  /** Both days included. */
  | { readonly kind: 'runs'; readonly from: IsoDate; readonly to: IsoDate; readonly at: Region }
  | { readonly kind: 'audience'; readonly who: When; readonly at: Region }
  | { readonly kind: 'content'; readonly name: NewName; readonly on: readonly Name[]; readonly at: Region }
  | { readonly kind: 'budget'; readonly amount: Amount; readonly at: Region }
  | {
      readonly kind: 'campaign goal';
      readonly count: Name;
      readonly is: Comparison;
      readonly amount: Amount;
      readonly at: Region;
    }
  | { readonly kind: 'owners'; readonly owners: readonly CampaignOwner[]; readonly at: Region }
  | { readonly kind: 'brief'; readonly parts: readonly BriefPart[]; readonly over: Duration; readonly at: Region }
  | OwesClause;

export type CampaignOwner = { readonly person: Name; readonly department: Name; readonly at: Region };

export type BriefPart =
  | { readonly kind: 'conversion'; readonly by: Name; readonly at: Region }
  | { readonly kind: 'reject reasons' | 'feedback by topic'; readonly at: Region };
