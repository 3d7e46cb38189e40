import { fit, width } from './width.ts';

/** A column of a list: `least` is the narrowest it may become, `weight` how much of the room left over it takes. */
export type Column = {
  readonly title: string;
  readonly least: number;
  readonly most: number;
  readonly align?: 'left' | 'right';
  /** Dropped first, from 1 up, where the terminal is narrow; 0 stays. */
  readonly dropped: number;
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
  const shown = columns.map(() => true);
  const least = (): number => columns.reduce((sum, column, index) => (shown[index] ? sum + column.least + 1 : sum), -1);
  const droppable = columns
    .map((column, index) => ({ index, order: column.dropped }))
    .filter(({ order }) => order > 0)
    .toSorted((a, b) => a.order - b.order);
  for (const { index } of droppable) {
    if (least() <= room) break;
    shown[index] = false;
  }
  const widths = columns.map((column, index) => (shown[index] ? column.least : null));
  let left = room - least();
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

/** One line of a list in the given widths. */
export function line(cells: readonly string[], columns: readonly Column[], widths: readonly (number | null)[]): string {
  return columns
    .flatMap((column, index) => {
      const room = widths[index];
      return room === null || room === undefined ? [] : [fit(cells[index] ?? '', room, column.align)];
    })
    .join(' ');
}
