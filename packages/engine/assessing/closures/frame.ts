import {
  notHandled,
  type EventFact,
  type FactValue,
  type Fields,
  type Handling,
  type KeptScores,
  type LineTrace,
  type Moment,
  type Paused,
} from '@smk/plan';
import type { Running } from './running.ts';
import type { Judged } from './texts.ts';

/** What a run of the closures reads and fills: one lead as of one moment. Reused from lead to lead. */
export type Frame = {
  fields: Fields;
  /** Whatever can ever count, doubtful or not; may hold events after `asOf`. */
  happened: readonly EventFact[];
  /** Those of them that count as of `asOf`, and the later ones. */
  events: readonly EventFact[];
  /** What the scores on events came to after the first of the events, where it is known. */
  kept: KeptScores | null;
  asOf: Moment;
  /** When handoffs were open by which scores pause. */
  pauses: readonly Paused[] | undefined;
  /** The stage that the lead stood in before, and what people had to do with it. */
  stage: string | null;
  handling: Handling;
  /** The data of the event that a `where` looks at. */
  data: Fields;
  /** Fields, lets and scores, each in its slot. */
  readonly values: FactValue[];
  /** Of each score on facts, in its slot: what its lines add up to, before it ends where the score ends. */
  readonly sums: number[];
  /** The traces of their lines, in the same slot, where the lead is explained. */
  readonly traces: (readonly LineTrace[])[];
  /** For each text that conditions look at, what came out; `null` where there is no text. */
  readonly texts: (Judged | null)[];
  /** For each score on events, in the order of the steps. */
  readonly running: Running[];
};

/** False, unknown, true: `and` is the smaller, `or` the larger, `not` the distance to 2. */
export type Kleene = 0 | 1 | 2;
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;

export type Test = (frame: Frame) => Kleene;
export type Read = (frame: Frame) => FactValue;

/** An empty frame. Its slots are filled when a lead is placed in it. */
export function newFrame(): Frame {
  return {
    fields: {},
    happened: [],
    events: [],
    kept: null,
    asOf: 0,
    pauses: undefined,
    stage: null,
    handling: notHandled,
    data: {},
    values: [],
    sums: [],
    traces: [],
    texts: [],
    running: [],
  };
}

/** Lets a lead stand in another frame as it does in the first. */
export function standAs({ pauses, stage, handling }: Frame, other: Frame): void {
  other.pauses = pauses;
  other.stage = stage;
  other.handling = handling;
}
