import type { Column } from './columns.ts';

/** What colour a row stands in; the row says the same in a glyph and in words. */
export type Tone = 'bad' | 'soon' | 'plain' | 'done';

export type Row = { readonly id: string; readonly cells: readonly string[]; readonly tone: Tone };

/** A list as text: its columns, its rows, what to say where there are none, and what is not among them. */
export type List = {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly empty: string;
  readonly note: string | null;
};

/** What was read of something that may be longer than what is read at once. */
export type Part<Item> = { readonly rows: readonly Item[]; readonly more: boolean };

/** How many there are, honestly: `12`, or `500+` where more was not read. */
export const countText = ({ rows, more }: Part<unknown>): string => `${rows.length}${more ? '+' : ''}`;

/** A row by column title in lower case, for the filter. */
export const byTitle = (columns: readonly Column[], row: Row): Readonly<Record<string, string>> =>
  Object.fromEntries(columns.map((column, index) => [column.title.toLowerCase(), row.cells[index] ?? '']));
