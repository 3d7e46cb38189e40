import type { Drawn } from '../components/lines.tsx';
import { layOut, line } from '../present/columns.ts';
import type { List } from '../present/list.ts';
import { visible } from '../present/window.ts';
import { fit } from '../present/width.ts';

/** The rows of a list that fit into `room` lines below its header, the selected one marked; below them what is not among them. */
export function listLines(list: List, selected: number, columns: number, room: number): readonly Drawn[] {
  const note = list.note === null ? [] : [{ text: ` ${list.note}`, tone: 'soon' } as const];
  const { from, to } = visible(list.rows.length, selected, room - 1 - note.length);
  const shown = list.rows.slice(from, to);
  const cells = list.rows.map((row) => row.cells);
  const widths = layOut(list.columns, cells, columns - 1);
  const titles = list.columns.map(({ title }) => title);
  const header = { text: ` ${line(titles, list.columns, widths)}`, tone: 'head' } as const;
  if (shown.length === 0) return [header, { text: ` ${list.empty}`, tone: 'quiet' }, ...note];
  const rows = shown.map((row, index) => {
    const isSelected = from + index === selected;
    const text = `${isSelected ? '›' : ' '}${line(row.cells, list.columns, widths)}`;
    // The selected line is filled to the edge, so that inverse makes it a bar.
    return { text: isSelected ? fit(text, columns) : text, tone: row.tone, selected: isSelected };
  });
  return [header, ...rows, ...note];
}
