import type { Block, Region } from './tree.ts';
import type { Value, WallTime } from './values.ts';
import type { Name, Text } from './words.ts';

export type TestDeclaration = {
  readonly kind: 'test';
  readonly title: Text;
  readonly body: Block<TestClause>;
  readonly at: Region;
};

/** `from` is the wall time after `at`, `null` where none is written. */
export type TestClause =
  | { readonly kind: 'as of'; readonly time: WallTime; readonly at: Region }
  | { readonly kind: 'given lead'; readonly body: Block<Assignment>; readonly at: Region }
  | {
      readonly kind: 'event';
      readonly from: WallTime | null;
      readonly event: Name;
      readonly body: Block<Assignment>;
      readonly at: Region;
    }
  | {
      readonly kind: 'act';
      readonly from: WallTime | null;
      /** The name of a person, or `owner`. */
      readonly who: Name;
      readonly does: 'accepts' | 'rejects' | 'contacts' | 'ends';
      /** The reason of a rejection, the outcome of an end. */
      readonly as: Name | null;
      readonly at: Region;
    }
  | {
      readonly kind: 'expect';
      readonly from: WallTime | null;
      readonly that: Expectation;
      readonly text: string;
      readonly at: Region;
    };

/** `unknown` takes a value away. */
export type Assignment = {
  readonly kind: 'assignment';
  readonly name: Name;
  readonly value: Value | { readonly kind: 'unknown'; readonly at: Region };
  readonly at: Region;
};

export type Expectation =
  | { readonly kind: 'score'; readonly score: Name; readonly points: number; readonly because: readonly Name[] | null }
  | { readonly kind: 'stage'; readonly stage: Name }
  | { readonly kind: 'no stage' }
  | { readonly kind: 'refused'; readonly by: Name | null }
  | { readonly kind: 'not refused' }
  | { readonly kind: 'insufficient data' }
  | { readonly kind: 'owner in'; readonly team: Name }
  | { readonly kind: 'owner is'; readonly person: Name }
  | { readonly kind: 'queued in'; readonly queue: Name }
  | { readonly kind: 'owner was reminded' }
  | { readonly kind: 'offered to another member'; readonly team: Name }
  | { readonly kind: 'escalated to'; readonly person: Name }
  | { readonly kind: 'breached'; readonly obligation: Name }
  | { readonly kind: 'met'; readonly obligation: Name; readonly inTime: boolean }
  | { readonly kind: 'ended'; readonly as: Name }
  | { readonly kind: 'waits for'; readonly field: Name };
