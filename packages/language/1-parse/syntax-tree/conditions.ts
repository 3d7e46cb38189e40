import type { Comparison } from '@smk/plan';
import type { Region } from './tree.ts';
import type { Duration, Value } from './values.ts';
import type { Name, Text } from './words.ts';

export type Operand = Value | { readonly kind: 'domain of'; readonly of: Name; readonly at: Region };

/** As written; `and` is `all of`, `or` is `any of`. */
export type Condition =
  | { readonly kind: 'all of' | 'any of' | 'none of'; readonly of: readonly Condition[]; readonly at: Region }
  | { readonly kind: 'at least'; readonly count: number; readonly of: readonly Condition[]; readonly at: Region }
  | { readonly kind: 'not'; readonly of: Condition; readonly at: Region }
  | {
      readonly kind: 'compare';
      readonly left: Operand;
      readonly is: Comparison;
      /** True for `is` and `is not`, which are `=` and `!=`. */
      readonly word: boolean;
      readonly right: Operand;
      readonly at: Region;
    }
  | {
      readonly kind: 'between';
      readonly operand: Operand;
      readonly low: Value;
      readonly high: Value;
      readonly at: Region;
    }
  | { readonly kind: 'in list'; readonly operand: Operand; readonly list: Name; readonly at: Region }
  | { readonly kind: 'in values'; readonly operand: Operand; readonly values: readonly Value[]; readonly at: Region }
  /** Of a text its parts, of a list what is in it. */
  | { readonly kind: 'contains'; readonly operand: Operand; readonly values: readonly Value[]; readonly at: Region }
  | {
      readonly kind: 'contains word' | 'starts with';
      readonly operand: Operand;
      readonly texts: readonly Text[];
      readonly at: Region;
    }
  | { readonly kind: 'known' | 'unknown'; readonly operand: Operand; readonly at: Region }
  /** A name alone: a yes/no field, or an event that ever happened. */
  | { readonly kind: 'holds'; readonly name: Name; readonly at: Region }
  /** Certainly an event: it says how often, within what, or which. */
  | {
      readonly kind: 'happened';
      readonly event: Name;
      readonly count: number;
      readonly within: Duration | null;
      readonly where: Condition | null;
      readonly at: Region;
    };

/** A condition after `when`, with its text in one line. */
export type When = { readonly condition: Condition; readonly text: string; readonly at: Region };

/** An event that something waits for, `where` about its data. */
export type EventMatch = { readonly event: Name; readonly where: Condition | null };
