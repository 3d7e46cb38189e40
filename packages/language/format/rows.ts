import type { Columns } from './columns.ts';
import type { Line } from './fold.ts';

/** What a row of the canonical form holds: a clause, a comment on a line of its own, or lines that are left as they stand. */
export type Content =
  | {
      readonly kind: 'clause';
      /** Which block it stands in: only clauses of one block stand in columns with each other. */
      readonly block: number;
      /** `null` for a clause without columns, which has one cell. */
      readonly columns: Columns | null;
      readonly cells: readonly (readonly Line[])[];
    }
  | { readonly kind: 'comment'; readonly text: string }
  /** `line` of the declaration, from 0. */
  | { readonly kind: 'as it stands'; readonly lines: readonly string[]; readonly line: number };

/** A row; `gap`: a blank line stands above. */
export type Row = { readonly indent: number; readonly gap: boolean; readonly content: Content };
