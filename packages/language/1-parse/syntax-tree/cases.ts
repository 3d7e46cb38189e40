import type { Points } from './expectation.ts';
import type { TestClause } from './test.ts';
import type { Block, Region } from './tree.ts';
import type { Value, WallTime } from './values.ts';
import type { Name, Text } from './words.ts';

/** A test of many leads: each row of its table is a lead, told by itself unless it is `together`, with the clauses around the table. */
export type CasesDeclaration = {
  readonly kind: 'cases';
  readonly title: Text;
  /** The rows are leads of one company that come in side by side, and what they come to may be expected. */
  readonly together: boolean;
  readonly body: Block<CasesClause>;
  readonly at: Region;
};

export type CasesClause = TestClause | TableHead | TableRow;

export type TableHead = { readonly kind: 'table head'; readonly columns: readonly Column[]; readonly at: Region };

export type TableRow = {
  readonly kind: 'table row';
  readonly name: Name | Text | null;
  readonly cells: readonly Cell[];
  readonly at: Region;
};

/** What the cells below it are; `expect` a word of the language, or a name: a score, a line of one, or what is owed. */
export type Column =
  | { readonly kind: 'field'; readonly name: Name; readonly at: Region }
  | { readonly kind: 'event'; readonly name: Name; readonly at: Region }
  | { readonly kind: 'expect name'; readonly name: Name; readonly at: Region }
  | { readonly kind: 'as of' | 'at'; readonly at: Region }
  | {
      readonly kind: 'expect';
      readonly what: 'stage' | 'refused' | 'owner' | 'ended as' | 'waits for' | 'handed over by' | 'owner was reminded';
      readonly at: Region;
    };

/** A cell of fixed words. */
export type PlainCell = {
  readonly kind: 'empty' | 'unknown' | 'any' | 'none' | 'insufficient data' | 'breached' | 'open';
  readonly at: Region;
};

/** What stands between two `|`; what it means depends on its column. */
export type Cell =
  | PlainCell
  | { readonly kind: 'due'; readonly time: WallTime; readonly at: Region }
  | { readonly kind: 'moment'; readonly time: WallTime; readonly at: Region }
  | { readonly kind: 'met'; readonly inTime: boolean; readonly at: Region }
  | {
      readonly kind: 'points';
      readonly points: Points;
      readonly because: readonly Name[] | null;
      readonly at: Region;
    }
  | { readonly kind: 'value'; readonly value: Value; readonly at: Region };
