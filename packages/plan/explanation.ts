import type { EventTrace, GroupTrace } from './decision.ts';
import type { Route } from './plan.ts';
import type { Moment, Place, Truth } from './values.ts';

/** Why a decision is what it is: everything that the rules looked at, each with what would have made it otherwise. */
export type Explanation = {
  readonly scores: readonly ScoreTree[];
  readonly refusals: readonly JudgedTree[];
  /** Where the plan waits for something; `instead` is always `null`. */
  readonly waits?: readonly JudgedTree[];
  /** Lowest first. */
  readonly stages: readonly JudgedTree[];
  /** What ends stages, by the name of the stage, where the plan has an `until`; `instead` is always `null`. */
  readonly leaves?: readonly JudgedTree[];
  readonly handoffs: readonly HandoffTree[];
};

export type ScoreTree = {
  readonly name: string;
  readonly points: number;
  readonly from: number;
  readonly to: number;
  readonly at: Place;
  readonly lines: readonly LineTree[];
  /** For a score on events: what each event did, in order of happening. `points` in thousandths, after clamping. */
  readonly events: readonly EventTrace[];
  /** Where its lines have groups. */
  readonly groups?: readonly GroupTrace[];
};

/** `points` is what the line adds when it fires; for a line on events, each time. */
export type LineTree = Judged & { readonly points: number };

/** A refusal or a stage. `instead` is what would have turned it; `null` for a stage that is reached. */
export type JudgedTree = Judged & { readonly instead: WhyNot | null };

type Judged = {
  readonly name: string;
  readonly truth: Truth;
  /** The author's words. */
  readonly text: string;
  readonly means: string | null;
  readonly at: Place;
  readonly condition: ConditionTree;
};

/** `lacks` names what the giver still owes before anybody is asked to take the lead. */
export type HandoffTree = {
  readonly name: string;
  readonly at: Place;
  readonly becomes: string;
  readonly reached: boolean;
  readonly lacks: readonly string[];
  readonly routes: readonly RouteTree[];
};

/** A line of a route; `otherwise` has no condition and is always true. `taken`: the first that is true, if the handoff is reached. */
export type RouteTree = {
  readonly to: Route['to'];
  readonly taken: boolean;
  readonly truth: Truth;
  readonly text: string | null;
  readonly at: Place;
  readonly condition: ConditionTree | null;
  readonly instead: WhyNot | null;
};

/** A condition with those it is made of, or with what it saw. */
export type ConditionTree = {
  readonly text: string;
  readonly truth: Truth;
  readonly saw: readonly Seen[];
  readonly parts: readonly ConditionTree[];
};

/** A value as people write it, `unknown` where nobody told; with the values that it is made of. */
export type Seen = { readonly name: string; readonly value: string; readonly of: readonly Seen[] };

/** What somebody asks why it is not so. */
export type Aim =
  | { readonly kind: 'stage'; readonly stage: string }
  /** `by` is a refusal, or `null` for any. */
  | { readonly kind: 'refused'; readonly by: string | null }
  | { readonly kind: 'not refused' }
  | { readonly kind: 'routed'; readonly handoff: string; readonly to: Route['to'] };

/** The answer, with one sentence that says it. */
export type WhyNot = {
  readonly aim: Aim;
  readonly sentence: string;
  /** What no other fact would lift: held below the stage, or off the handoff, until a moment (`null`: for good). */
  readonly barred: Barred | null;
  readonly nearest: NearestMiss;
};

export type Barred = {
  readonly by: 'recycled' | 'refused before' | 'waiting' | 'closed';
  readonly until: Moment | null;
};

/**
 * The smallest change of facts with which the engine says otherwise, as of now or, where it is barred, as of the bar's end.
 * `smallest`: no change of fewer facts, nor a smaller one of as many, does it, of all the values that the rules tell apart.
 */
export type NearestMiss =
  | { readonly kind: 'so already' }
  | { readonly kind: 'changes'; readonly changes: readonly Change[]; readonly smallest: boolean }
  | { readonly kind: 'none found' };

/** One fact that would have been another; `text` says it. `more` and `fewer` count events. */
export type Change =
  | {
      readonly kind: 'field';
      readonly field: string;
      readonly from: string;
      readonly to: string;
      readonly text: string;
    }
  | {
      readonly kind: 'more' | 'fewer';
      readonly event: string;
      readonly count: number;
      readonly data: readonly Seen[];
      readonly text: string;
    };
