import type { Moment } from '@smk/plan';
import type { Page, PageOf, Session } from '../database/session.ts';
import type { IntakeProblem } from '../events/rejected.ts';
import { unbuilt } from '../database/unbuilt.ts';

/** What the columns of a file mean, by position. */
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

/** Begins an import; `again` when its file was seen before (its rows are not staged twice). */
export const beginImport: (
  db: Session,
  begun: NewImport,
) => Promise<{ readonly import: ImportRow; readonly again: boolean }> = unbuilt;
/** Adds rows to an import that is staging; a line staged before is left as it is. */
export const stageRows: (db: Session, id: string, rows: readonly StagedRow[]) => Promise<void> = unbuilt;
/** Says that all rows are staged, and leaves the start of its workflow in the outbox. */
export const runImport: (db: Session, id: string) => Promise<void> = unbuilt;
/** Leaves the rows that still wait undone. */
export const cancelImport: (db: Session, id: string, at: Moment) => Promise<void> = unbuilt;
export const readImport: (db: Session, id: string) => Promise<ImportRow | null> = unbuilt;
/** Imports, newest first. */
export const listImports: (db: Session, query: PageOf) => Promise<Page<ImportRow>> = unbuilt;
/** Lines that failed, by line. */
export const listImportFailures: (db: Session, id: string, query: PageOf) => Promise<Page<ImportFailure>> = unbuilt;
