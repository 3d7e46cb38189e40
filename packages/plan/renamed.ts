import type { Place } from './values.ts';

/** What a name can be of; names of one kind are told apart, those of the second list within what they are declared in. */
export type NamedKind =
  | 'field'
  | 'let'
  | 'table'
  | 'event'
  | 'list'
  | 'calendar'
  | 'department'
  | 'person'
  | 'team'
  | 'queue'
  | 'qualification'
  | 'score'
  | 'line'
  | 'group'
  | 'refusal'
  | 'wait'
  | 'stage'
  | 'handoff'
  | 'review'
  | 'promise'
  | 'goal'
  | 'feedback'
  | 'channel'
  | 'campaign'
  | 'content'
  | NamedWithin;

/** Data of an event, options of a field, what is owed and how it ends in a handoff, measures of a review, kinds of feedback. */
export type NamedWithin = 'data' | 'option' | 'obligation' | 'outcome' | 'measure' | 'topic';

/** What is called `name` now and was called otherwise before: the history under its former names is its own. */
export type Renamed = {
  readonly kind: NamedKind;
  readonly name: string;
  readonly formerly: readonly string[];
  /** What it is declared in, by its present name; `null` where names are unique without it. */
  readonly within: string | null;
  readonly at: Place;
};
