import type { IsoDate, Moment } from './values.ts';

/** Minutes from midnight, `[start, end)`, `0 <= start < end <= 1440`. */
export type OpenSpan = readonly [start: number, end: number];

/** A time zone as integers, so that the engine needs no `Intl`: from each moment on, this many seconds east of UTC. */
export type ZoneTable = {
  readonly zone: string;
  readonly tzdb: string;
  /** Ascending; the first entry covers the table's beginning. */
  readonly transitions: readonly (readonly [from: Moment, offsetSeconds: number])[];
};

/**
 * When a group works. Valid for local dates in `[from, to]`; asking outside is an error of the engine.
 * `weekly` has seven entries, Monday first; `closed` lists whole local dates, ascending. `extra` says of single dates when they
 * are open, whatever else is said of them; absent where there are none.
 */
export type CalendarTable = {
  readonly name: string;
  readonly zone: ZoneTable;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly weekly: readonly (readonly OpenSpan[])[];
  readonly closed: readonly IsoDate[];
  readonly extra?: readonly { readonly date: IsoDate; readonly open: readonly OpenSpan[] }[];
  /** It is open only while this one is open too. */
  readonly within?: CalendarTable;
};
