import type { LeadAttribute } from '@smk/plan';
import type { When } from './conditions.ts';
import type { Amount } from './measure.ts';
import type { WallTime } from './values.ts';
import type { Name } from './words.ts';

/** What a score is compared with; between includes both ends. */
export type Points =
  | { readonly kind: 'compare'; readonly is: '=' | '<' | '<=' | '>=' | '>'; readonly points: number }
  | { readonly kind: 'between'; readonly low: number; readonly high: number };

/** How a figure compares with what is expected of it. */
export type FigureComparison = '=' | '<' | '<=' | '>=' | '>';

/** What every lead has, but the stage and the owner, of which more can be expected. */
export type ExpectedAttribute = Exclude<LeadAttribute, 'stage' | 'owner'>;

export type Expectation =
  | {
      readonly kind: 'score';
      readonly score: Name;
      readonly points: Points;
      readonly because: readonly Name[] | null;
    }
  | { readonly kind: 'fired'; readonly line: Name }
  | { readonly kind: 'stage'; readonly stage: Name }
  | { readonly kind: 'no stage' }
  /** `last_owner is tom`; `null` where it is unknown. */
  | { readonly kind: 'attribute'; readonly attribute: ExpectedAttribute; readonly is: Name | null }
  /** Something that is known of the lead: a field, a `let`, what a table gives. */
  | { readonly kind: 'fact'; readonly when: When }
  | { readonly kind: 'no owner' }
  | { readonly kind: 'refused'; readonly by: Name | null }
  | { readonly kind: 'insufficient data'; readonly because: readonly Name[] | null }
  | { readonly kind: 'owner in'; readonly team: Name }
  | { readonly kind: 'owner is'; readonly person: Name }
  | { readonly kind: 'queued in'; readonly queue: Name }
  | { readonly kind: 'owner was reminded' }
  | { readonly kind: 'offered' }
  | { readonly kind: 'offered to another member'; readonly team: Name }
  | { readonly kind: 'escalated' }
  | { readonly kind: 'escalated to'; readonly person: Name }
  | { readonly kind: 'handed over'; readonly by: Name | null }
  | { readonly kind: 'breached' | 'open'; readonly obligation: Name }
  | { readonly kind: 'due'; readonly obligation: Name; readonly at: WallTime }
  | { readonly kind: 'met'; readonly obligation: Name; readonly inTime: boolean }
  | { readonly kind: 'ended'; readonly as: Name | null }
  /** A field that the receiver of a handoff needs, or a `wait` line; `null` is any field. */
  | { readonly kind: 'waits for'; readonly name: Name | null }
  /** How often what a `wait` line waits for was asked for. */
  | { readonly kind: 'asked'; readonly wait: Name; readonly times: number }
  | { readonly kind: 'recycled until'; readonly until: WallTime }
  | { readonly kind: 'waits for somebody' }
  | { readonly kind: 'passed on'; readonly name: Name }
  | { readonly kind: 'closed' }
  /** Of many leads together: how a promise stands, and what a measure of a review came to. */
  | { readonly kind: 'promise'; readonly promise: Name; readonly is: 'kept' | 'missed' | 'behind' | 'on course' }
  | { readonly kind: 'no cases'; readonly measure: Name }
  | { readonly kind: 'figure'; readonly measure: Name; readonly is: FigureComparison; readonly amount: Amount }
  | { readonly kind: 'not'; readonly of: Expectation };
