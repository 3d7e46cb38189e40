import type { Moment, Place, Truth } from './values.ts';

/** What the rules say of a lead at a moment. */
export type Decision = {
  readonly asOf: Moment;
  readonly outcome: Outcome;
  /** Whole points of each score, rounded down, by name. */
  readonly scores: Readonly<Record<string, number>>;
  /** The next moment at which the outcome could differ without a new fact, or something is asked again; `null` if never. */
  readonly changesAt: Moment | null;
};

export type Outcome =
  | { readonly kind: 'refused'; readonly by: readonly string[] }
  /** Nothing more is decided while these waits run; `until` is when the last of them is over. */
  | { readonly kind: 'waiting'; readonly for: readonly string[]; readonly until: Moment }
  /** The highest stage that the lead is in. `couldBeUndone` names unknown fields whose lines could take it back. */
  | { readonly kind: 'stage'; readonly stage: string; readonly couldBeUndone: readonly string[] }
  | { readonly kind: 'not yet' }
  /** No stage is reached, and some value of these unknown fields would reach one. */
  | { readonly kind: 'insufficient data'; readonly unknown: readonly string[] };

/** A decision with each condition's outcome. */
export type ExplainedDecision = Decision & {
  readonly because: {
    readonly scores: readonly ScoreTrace[];
    readonly refusals: readonly LineTrace[];
    /** Where the plan waits for something. */
    readonly waits?: readonly LineTrace[];
    readonly stages: readonly LineTrace[];
    /** What ends stages, by the name of the stage; where the plan has an `until`. */
    readonly leaves?: readonly LineTrace[];
    /** Absent where the rules have no table. */
    readonly tables?: readonly TableTrace[];
  };
};

export type ScoreTrace = {
  readonly name: string;
  readonly points: number;
  readonly from: number;
  readonly to: number;
  readonly at: Place;
  readonly lines: readonly LineTrace[];
  /** For a score on events: what each event did, in order of happening. `points` in thousandths, after clamping. */
  readonly events: readonly EventTrace[];
  /** Whole points of each group of lines, where there are groups. */
  readonly groups?: readonly GroupTrace[];
};

export type GroupTrace = { readonly name: string; readonly points: number; readonly atMost: number };

/** A table's value as people write it, and its rows; of a long table those that match or may. */
export type TableTrace = {
  readonly name: string;
  readonly value: string;
  readonly at: Place;
  readonly rows: readonly LineTrace[];
};

/** `points` is what the line adds when it fires; `null` for refusals, stages and rows of tables. */
export type LineTrace = {
  readonly name: string;
  readonly truth: Truth;
  readonly points: number | null;
  readonly text: string;
  readonly means: string | null;
  readonly at: Place;
  /** The values that the condition looked at, by the name of a field, let, score or event. */
  readonly saw: Readonly<Record<string, string>>;
};

export type EventTrace = {
  readonly event: string;
  readonly at: Moment;
  readonly line: string;
  readonly added: number;
  readonly points: number;
  readonly surplus: boolean;
};
