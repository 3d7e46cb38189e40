import type { EventMatch, When } from './conditions.ts';
import type { Block, Region } from './tree.ts';
import type { Duration, NumberValue } from './values.ts';
import type { Name, NewName } from './words.ts';

export type QualificationDeclaration = {
  readonly kind: 'qualification';
  readonly name: NewName;
  readonly body: Block<QualificationClause>;
  readonly at: Region;
};

export type QualificationClause = ScoreClause | RefuseClause | WaitClause | StageClause;

export type ScoreClause = {
  readonly kind: 'score';
  readonly name: NewName;
  readonly from: NumberValue;
  readonly to: NumberValue;
  readonly body: Block<ScoreEntry>;
  readonly at: Region;
};

export type ScoreEntry = Decay | Pause | GroupEntry | ScoreLine;

/** Events give nothing as long as a handoff is open. */
type Pause = { readonly kind: 'pauses'; readonly handoff: Name; readonly at: Region };

/** How what events gave is lost again. */
export type Decay =
  | { readonly kind: 'halves'; readonly every: Duration; readonly at: Region }
  | { readonly kind: 'fades'; readonly over: Duration; readonly at: Region }
  | { readonly kind: 'falls'; readonly to: number; readonly after: Duration; readonly at: Region };

/** Lines that together give so many points at most. */
export type GroupEntry = {
  readonly kind: 'group';
  readonly name: NewName;
  readonly atMost: number;
  readonly body: Block<ScoreLine>;
  readonly at: Region;
};

export type ScoreLine =
  | {
      readonly kind: 'fact line';
      readonly points: number;
      readonly name: NewName;
      readonly when: When;
      readonly means: string | null;
      readonly at: Region;
    }
  | {
      readonly kind: 'event line';
      readonly points: number;
      readonly name: NewName;
      readonly on: EventMatch;
      readonly cap: { readonly count: number; readonly within: Duration; readonly at: Region } | null;
      readonly means: string | null;
      readonly at: Region;
    };

/** Kept out for good, or, with a queue, because somebody else takes care of it. */
export type RefuseClause = {
  readonly kind: 'refuse';
  readonly name: NewName;
  readonly to: Name | null;
  readonly when: When;
  readonly means: string | null;
  readonly at: Region;
};

/** Nothing is decided while the condition holds, for as long as `upTo` from when it first did. */
export type WaitClause = {
  readonly kind: 'wait';
  readonly name: NewName;
  readonly upTo: Duration;
  readonly when: When;
  readonly askingEvery: Duration | null;
  readonly means: string | null;
  readonly at: Region;
};

export type StageClause = {
  readonly kind: 'stage';
  readonly name: NewName;
  readonly when: When;
  /** Left when this is true. */
  readonly until: When | null;
  readonly means: string | null;
  readonly at: Region;
};
