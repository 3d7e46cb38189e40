import type { LeadAttribute } from './lead-attribute.ts';
import type { Duration, FactValue, Place, SingleValue } from './values.ts';

/** Something that has a value: what stands on either side of a comparison. */
export type Operand =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'let'; readonly name: string }
  | { readonly kind: 'score'; readonly name: string }
  /** What a decision table picks. */
  | { readonly kind: 'table'; readonly name: string }
  /** What is known of every lead without a field for it. */
  | { readonly kind: 'attribute'; readonly name: LeadAttribute }
  /** A field of the event that is looked at; only inside a `where`. */
  | { readonly kind: 'data'; readonly name: string }
  | { readonly kind: 'domain of'; readonly of: Operand }
  | { readonly kind: 'value'; readonly value: Exclude<FactValue, null> };

export type Comparison = '<' | '<=' | '=' | '!=' | '>=' | '>';

/**
 * A three-valued condition (Kleene). Text compares without regard to case.
 * `is` is `=`, `is not` is `!=`; `between` includes both ends.
 */
export type Condition =
  | { readonly kind: 'all of' | 'any of' | 'none of'; readonly of: readonly Condition[] }
  | { readonly kind: 'at least'; readonly count: number; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'compare'; readonly left: Operand; readonly is: Comparison; readonly right: Operand }
  | { readonly kind: 'between'; readonly operand: Operand; readonly low: Operand; readonly high: Operand }
  /** Membership of a named list, or of values written in place. */
  | { readonly kind: 'in list'; readonly operand: Operand; readonly list: string }
  | { readonly kind: 'in values'; readonly operand: Operand; readonly values: readonly Exclude<FactValue, null>[] }
  /** True if the text contains one of the texts: anywhere, with no letter or digit beside it, or at its start. */
  | {
      readonly kind: 'contains' | 'contains word' | 'starts with';
      readonly operand: Operand;
      readonly texts: readonly string[];
    }
  /**
   * True if one of the values is in the list that the operand is, or is the operand; with `orMoreExactly` also if one is the start
   * of what is there, set apart by a dash, as `de` is of `de-CH`.
   */
  | {
      readonly kind: 'has';
      readonly operand: Operand;
      readonly values: readonly SingleValue[];
      readonly orMoreExactly?: boolean;
    }
  | { readonly kind: 'known' | 'unknown'; readonly operand: Operand }
  /** At least `count` events of a name; `within` looks back from `as of` (included), exactly that long ago excluded. */
  | {
      readonly kind: 'happened';
      readonly event: string;
      readonly count: number;
      readonly within: Duration | null;
      readonly where: Condition | null;
    };

/** A condition with the place and the text it came from. */
export type PlacedCondition = { readonly condition: Condition; readonly text: string; readonly at: Place };
