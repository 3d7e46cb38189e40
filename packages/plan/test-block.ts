import type { Fields, Moment, Place } from './values.ts';

/** A `test` block: run by the rehearsal on a virtual clock. */
export type TestBlock = {
  readonly name: string;
  readonly asOf: Moment;
  readonly given: Fields;
  /** In the order written; `at` defaults to `asOf` for those before the first `at`. */
  readonly steps: readonly TestStep[];
  readonly at: Place;
};

export type TestStep =
  | { readonly kind: 'event'; readonly at: Moment; readonly name: string; readonly data: Fields; readonly place: Place }
  | {
      readonly kind: 'act';
      readonly at: Moment;
      readonly who: string | 'owner';
      readonly does: 'accepts' | 'rejects' | 'contacts' | 'ends';
      readonly as: string | null;
      readonly place: Place;
    }
  | {
      readonly kind: 'expect';
      readonly at: Moment;
      readonly that: Expectation;
      readonly text: string;
      readonly place: Place;
    };

export type Expectation =
  | {
      readonly kind: 'score';
      readonly score: string;
      readonly points: number;
      readonly because: readonly string[] | null;
    }
  | { readonly kind: 'stage'; readonly stage: string }
  | { readonly kind: 'no stage' }
  | { readonly kind: 'refused'; readonly by: string | null }
  | { readonly kind: 'not refused' }
  | { readonly kind: 'insufficient data' }
  | { readonly kind: 'owner in'; readonly team: string }
  | { readonly kind: 'owner is'; readonly person: string }
  | { readonly kind: 'queued in'; readonly queue: string }
  | { readonly kind: 'owner was reminded' }
  | { readonly kind: 'offered to another member'; readonly team: string }
  | { readonly kind: 'escalated to'; readonly person: string }
  | { readonly kind: 'breached'; readonly obligation: string }
  | { readonly kind: 'met'; readonly obligation: string; readonly inTime: boolean }
  | { readonly kind: 'ended'; readonly as: string }
  | { readonly kind: 'waits for'; readonly field: string };
