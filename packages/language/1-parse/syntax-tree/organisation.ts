import type { CalendarClause } from './company.ts';
import type { Block, Region } from './tree.ts';
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
  readonly at: Region;
};

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
  | { readonly kind: 'members'; readonly members: readonly Member[]; readonly at: Region };

/** `weight` is 1 where none is written. */
export type Member = { readonly person: Name; readonly weight: number; readonly at: Region };

export type QueueDeclaration = {
  readonly kind: 'queue';
  readonly name: NewName;
  readonly department: Name;
  readonly watchedBy: Name;
  readonly at: Region;
};
