import type { Expectation } from './expectation.ts';
import type { IsoDate } from '@smk/plan';
import type { Block, Region } from './tree.ts';
import type { Value, WallTime } from './values.ts';
import type { Name, Text } from './words.ts';

export type TestDeclaration = {
  readonly kind: 'test';
  readonly title: Text;
  readonly body: Block<TestClause>;
  readonly at: Region;
};

/** `from` is the wall time after `at`, `null` where none is written. */
export type TestClause =
  | { readonly kind: 'as of'; readonly time: WallTime; readonly at: Region }
  | { readonly kind: 'given lead'; readonly body: Block<Assignment>; readonly at: Region }
  /** `given anna is absent 2026-11-16 to 2026-11-20`: whole days, both included. */
  | {
      readonly kind: 'absent';
      readonly who: Name;
      readonly first: IsoDate;
      readonly last: IsoDate;
      readonly at: Region;
    }
  /** `given anna has 20 open`, `given anna has 3 new today` */
  | { readonly kind: 'load'; readonly who: Name; readonly count: number; readonly open: boolean; readonly at: Region }
  | { readonly kind: 'becomes absent'; readonly from: WallTime | null; readonly who: Name; readonly at: Region }
  | {
      readonly kind: 'event';
      readonly from: WallTime | null;
      readonly event: Name;
      readonly body: Block<Assignment>;
      readonly at: Region;
    }
  /** Fields of the lead change; `unknown` takes a value away, a field that is not named keeps its own. */
  | {
      readonly kind: 'change';
      readonly from: WallTime | null;
      readonly body: Block<Assignment>;
      readonly at: Region;
    }
  | {
      readonly kind: 'act';
      readonly from: WallTime | null;
      /** The name of a person, or `owner`. */
      readonly who: Name;
      readonly does: 'accepts' | 'rejects' | 'contacts' | 'ends' | 'corrects' | 'meets' | 'ticks';
      /** The reason of a rejection, the outcome of an end, what is met or ticked. */
      readonly as: Name | null;
      /** What is said with it: `with budget_date 2027-01-10`. */
      readonly data: readonly Assignment[];
      readonly at: Region;
    }
  /** The doubt about the latest event of a name is settled by hand. */
  | {
      readonly kind: 'settled';
      readonly from: WallTime | null;
      readonly event: Name;
      readonly as: 'confirmed' | 'dropped';
      readonly at: Region;
    }
  | {
      readonly kind: 'expect';
      readonly from: WallTime | null;
      readonly that: Expectation;
      readonly text: string;
      readonly at: Region;
    };

/** `unknown` takes a value away; several values are those of a list. */
export type Assignment = {
  readonly kind: 'assignment';
  readonly name: Name;
  readonly value: Value | SeveralValues | { readonly kind: 'unknown'; readonly at: Region };
  readonly at: Region;
};

export type SeveralValues = { readonly kind: 'several'; readonly values: readonly Value[]; readonly at: Region };
