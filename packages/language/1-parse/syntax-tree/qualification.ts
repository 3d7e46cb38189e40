import type { EventMatch, When } from './conditions.ts';
import type { Block, Region } from './tree.ts';
import type { Duration, NumberValue } from './values.ts';
import type { NewName } from './words.ts';

export type QualificationDeclaration = {
  readonly kind: 'qualification';
  readonly name: NewName;
  readonly body: Block<QualificationClause>;
  readonly at: Region;
};

export type QualificationClause = ScoreClause | RefuseClause | StageClause;

export type ScoreClause = {
  readonly kind: 'score';
  readonly name: NewName;
  readonly from: NumberValue;
  readonly to: NumberValue;
  readonly body: Block<ScoreEntry>;
  readonly at: Region;
};

export type ScoreEntry =
  | { readonly kind: 'halves'; readonly every: Duration; readonly at: Region }
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

export type RefuseClause = {
  readonly kind: 'refuse';
  readonly name: NewName;
  readonly when: When;
  readonly means: string | null;
  readonly at: Region;
};

export type StageClause = {
  readonly kind: 'stage';
  readonly name: NewName;
  readonly when: When;
  readonly means: string | null;
  readonly at: Region;
};
