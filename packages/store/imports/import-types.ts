import type { Moment } from '@smk/plan';
import type { IntakeProblem } from '../events/rejected.ts';

/** What the columns of a file mean, by position from 0. */
export type ImportMapping =
  /** The lead's field in each column; `null` leaves a column out. */
  | { readonly kind: 'leads'; readonly columns: readonly (string | null)[] }
  | {
      readonly kind: 'events';
      /** The column with the lead's key. */
      readonly key: number;
      /** The column with the event's name, or one name for all rows. */
      readonly name: { readonly column: number } | { readonly is: string };
      /** The file's name of an event to the rules' name; `null` leaves rows of that name out. Absent: names are the rules' own. */
      readonly names?: Readonly<Record<string, string | null>>;
      /** The column with the moment of happening (ISO date, ISO date-time with offset, or milliseconds); absent: the row's own moment. */
      readonly at?: number;
      /** The event's data field in each column; a name that the event does not have is left out of it. */
      readonly data: readonly (string | null)[];
    };

export type NewImport = {
  /** sha256 of the file, in hexadecimal: the same file is the same import. */
  readonly id: string;
  readonly file: string;
  readonly mapping: ImportMapping;
  readonly by: string;
  readonly at: Moment;
};

/** One row of the file. `line` is its line number from 1 as an editor shows it; `at` makes it wait for that moment, and arrive then. */
export type StagedRow = { readonly line: number; readonly at: Moment | null; readonly cells: readonly string[] };

export type ImportRow = NewImport & {
  readonly state: 'staging' | 'running' | 'finished' | 'cancelled';
  readonly rows: number;
  readonly waiting: number;
  readonly done: number;
  readonly failed: number;
  readonly finishedAt: Moment | null;
};

export type ImportFailure = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly problems: readonly IntakeProblem[];
};
