import { fit, width } from './width.ts';

/** A column of a list; widths in terminal columns. */
export type Column = {
  readonly title: string;
  /** The narrowest it may become. */
  readonly least: number;
  readonly most: number;
  readonly align?: 'left' | 'right';
  /** Where room is short: `always` stays, `if it fits` goes once the rest needs its room, `if spare` before anything is cut. */
  readonly kept: 'always' | 'if it fits' | 'if spare';
};

/** Widths in terminal columns, `null` for a column that has no room. One space stands between columns. */
export function layOut(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  room: number,
): readonly (number | null)[] {
  const wanted = columns.map((column, index) =>
    Math.min(column.most, Math.max(column.least, width(column.title), ...rows.map((row) => width(row[index] ?? '')))),
  );
  const least = columns.map((column) => column.least);
  const shown = columns.map(() => true);
  const drop = (kept: Column['kept'], needed: readonly number[]): void => {
    for (let index = columns.length - 1; index >= 0 && total(needed, shown) > room; index -= 1)
      if (columns[index]?.kept === kept) shown[index] = false;
  };
  drop('if spare', wanted);
  drop('if it fits', least);
  const widths = columns.map((column, index) => (shown[index] ? column.least : null));
  let left = room - total(least, shown);
  // Room goes to whoever still lacks some, a column of the terminal at a time, so that nobody takes it all.
  while (left > 0) {
    const lacking = widths.flatMap((have, index) => (have !== null && have < (wanted[index] ?? 0) ? [index] : []));
    if (lacking.length === 0) break;
    for (const index of lacking) {
      if (left === 0) break;
      widths[index] = (widths[index] ?? 0) + 1;
      left -= 1;
    }
  }
  return widths;
}

const total = (needed: readonly number[], shown: readonly boolean[]): number =>
  needed.reduce((sum, each, index) => (shown[index] ? sum + each + 1 : sum), -1);

/** One line of a list in the given widths. */
export function line(cells: readonly string[], columns: readonly Column[], widths: readonly (number | null)[]): string {
  return columns
    .flatMap((column, index) => {
      const room = widths[index];
      return room === null || room === undefined ? [] : [fit(cells[index] ?? '', room, column.align)];
    })
    .join(' ');
}
