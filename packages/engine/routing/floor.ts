import type { Moment } from '@smk/plan';
import type { Pool } from '../picking/pool.ts';

/** What routing looks at besides the rules and the lead: how things are with the people at a moment. */
export type Floor = {
  /** Whose turn it is, under the name of a team, and of teams that take turns under `groupName`; absent where nobody had one. */
  readonly pools: ReadonlyMap<string, Pool>;
  readonly absences: readonly Absence[];
  /** Leads that people were given, those that are open now and those of at least the last month. */
  readonly given: readonly Given[];
};

/** `[from, until)`; `until` is `null` while nobody knows when somebody comes back. */
export type Absence = { readonly person: string; readonly from: Moment; readonly until: Moment | null };

export type Given = { readonly person: string; readonly team: string; readonly at: Moment; readonly open: boolean };
