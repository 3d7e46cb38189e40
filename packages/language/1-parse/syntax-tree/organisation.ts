import type { IsoDate } from '@smk/plan';
import type { CalendarClause } from './company.ts';
import type { Block, Region } from './tree.ts';
import type { Duration } from './values.ts';
import type { Name, NewName, Text } from './words.ts';

export type DepartmentDeclaration = {
  readonly kind: 'department';
  readonly name: NewName;
  readonly body: Block<LedByClause | CalendarClause>;
  readonly at: Region;
};

type LedByClause = { readonly kind: 'led by'; readonly person: Name; readonly at: Region };

export type PersonDeclaration = {
  readonly kind: 'person';
  readonly name: NewName;
  readonly email: Text;
  /** As written, such as `pt-BR`. */
  readonly speaks: readonly string[];
  readonly body: Block<CalendarClause | CapacityClause>;
  readonly at: Region;
};

/** `each` is left out in a person, where nobody else can be meant. */
export type CapacityClause = {
  readonly kind: 'capacity';
  readonly each: boolean;
  readonly limits: readonly Limit[];
  readonly at: Region;
};

export type Limit = { readonly most: number; readonly of: 'open' | 'day' | 'week' | 'month'; readonly at: Region };

export type TeamDeclaration = {
  readonly kind: 'team';
  readonly name: NewName;
  readonly department: Name;
  readonly body: Block<TeamClause>;
  readonly at: Region;
};

export type TeamClause =
  | LedByClause
  | CalendarClause
  | CapacityClause
  /** `absence stops 2 days before a leave longer than 5 days` */
  | { readonly kind: 'absence'; readonly before: Duration; readonly longerThan: Duration; readonly at: Region }
  | { readonly kind: 'catch up'; readonly how: 'none' | 'full' | 'monthly'; readonly at: Region }
  | { readonly kind: 'members'; readonly members: readonly Member[]; readonly at: Region };

/** `weight` is 1 where none is written. */
export type Member = {
  readonly person: Name;
  readonly weight: number;
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  readonly at: Region;
};

export type QueueDeclaration = {
  readonly kind: 'queue';
  readonly name: NewName;
  readonly department: Name;
  readonly watchedBy: Name;
  readonly body: Block<CalendarClause>;
  readonly at: Region;
};
