import type { Condition, EventFact, FactValue, Fields, Moment, Plan, ZoneTable } from '@smk/plan';

/** What a run of the closures reads and fills: one lead as of one moment. Reused from lead to lead. */
export type Frame = {
  fields: Fields;
  /** Those that count; may hold events after `asOf`. */
  events: readonly EventFact[];
  asOf: Moment;
  /** The data of the event that a `where` looks at. */
  data: Fields;
  readonly lets: FactValue[];
  readonly scores: number[];
  /** For each line on facts, in the order of the plan. */
  readonly lines: Kleene[];
};

/** False, unknown, true: `and` is the smaller, `or` the larger, `not` the distance to 2. */
export type Kleene = 0 | 1 | 2;
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;

export type Test = (frame: Frame) => Kleene;
export type Read = (frame: Frame) => FactValue;

/** What names mean while a plan is compiled, and each condition's closure once it is. */
export type Names = {
  readonly plan: Plan;
  readonly zone: ZoneTable;
  readonly lets: ReadonlyMap<string, number>;
  readonly scores: ReadonlyMap<string, number>;
  readonly tests: WeakMap<Condition, Test>;
};

/** An empty frame for a plan with so many lets and scores. */
export function newFrame(lets: number, scores: number): Frame {
  return {
    fields: {},
    events: [],
    asOf: 0,
    data: {},
    lets: Array.from({ length: lets }, () => null),
    scores: Array.from({ length: scores }, () => 0),
    lines: [],
  };
}
