import type { Column } from './columns.ts';

/** What colour a row stands in; the row says the same in a glyph and in words. */
export type Tone = 'bad' | 'soon' | 'plain' | 'done';

export type Row = { readonly id: string; readonly cells: readonly string[]; readonly tone: Tone };

/** A list as text: its columns, its rows, and what to say where there are none. */
export type List = { readonly columns: readonly Column[]; readonly rows: readonly Row[]; readonly empty: string };

/** A row by column title in lower case, for the filter. */
export const byTitle = (columns: readonly Column[], row: Row): Readonly<Record<string, string>> =>
  Object.fromEntries(columns.map((column, index) => [column.title.toLowerCase(), row.cells[index] ?? '']));
