import type { Drawn } from '../components/lines.tsx';
import { layOut, line } from '../present/columns.ts';
import type { List } from '../present/list.ts';
import { visible } from '../present/window.ts';

/** The rows of a list that fit into `room` lines below its header, the selected one marked. */
export function listLines(list: List, selected: number, columns: number, room: number): readonly Drawn[] {
  const { from, to } = visible(list.rows.length, selected, room - 1);
  const shown = list.rows.slice(from, to);
  const widths = layOut(
    list.columns,
    list.rows.slice(0, 500).map((row) => row.cells),
    columns - 1,
  );
  const header = {
    text: ` ${line(
      list.columns.map(({ title }) => title),
      list.columns,
      widths,
    )}`,
    tone: 'head',
  } as const;
  if (shown.length === 0) return [header, { text: ` ${list.empty}`, tone: 'quiet' }];
  return [
    header,
    ...shown.map((row, index) => {
      const isSelected = from + index === selected;
      // The selected line is filled to the edge, so that inverse makes it a bar.
      const text = `${isSelected ? '›' : ' '}${line(row.cells, list.columns, widths)}`;
      return { text: isSelected ? text.padEnd(columns) : text, tone: row.tone, selected: isSelected };
    }),
  ];
}
