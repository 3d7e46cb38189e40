import type { Drawn } from '../components/lines.tsx';
import type { Detail } from '../live/use-detail.ts';
import { headerLine, tabsLine, type Standing } from '../present/header.ts';
import { hintLine } from '../present/help-lines.ts';
import type { List } from '../present/list.ts';
import { cut } from '../present/width.ts';
import type { Screen, State } from '../state/state.ts';
import { bodyLines } from './body-lines.ts';
import { saidLines } from './said-lines.ts';

export type FrameInput = {
  readonly state: State;
  readonly standing: Standing;
  readonly counts: Readonly<Record<Screen, string>>;
  readonly list: List;
  readonly detail: Detail;
  readonly trouble: string | null;
  /** The fields of a lead by the active rules, in their order. */
  readonly fields: readonly string[];
  readonly columns: number;
  readonly rows: number;
};

/** The lines between the head and what is said below; at least three. */
export const bodyRoom = (input: FrameInput): number => Math.max(3, input.rows - 4 - saidLines(input).length);

/** Where nothing else is said: how much there is below what is shown. */
const goesOn = (said: readonly Drawn[], below: number): readonly Drawn[] =>
  said.every(({ text }) => text.trim() === '')
    ? [{ text: ` ↓ ${below} more line${below === 1 ? '' : 's'}: down, space or G`, tone: 'quiet' }]
    : said;

/** The whole screen as lines: header, tabs, body, what was said, and the keys. Exactly `rows` lines. */
export function frame(input: FrameInput): readonly Drawn[] {
  const { columns, rows, state, standing, detail } = input;
  const room = bodyRoom(input);
  const all = bodyLines(input, room);
  const body = all.slice(0, room);
  const on = detail.kind === 'handoff' || detail.kind === 'review' ? detail.kind : null;
  return [
    { text: headerLine(standing, columns), tone: standing.fresh ? 'head' : 'bad' } as const,
    { text: tabsLine(state.screen, input.counts, columns) },
    { text: '─'.repeat(columns), tone: 'quiet' } as const,
    ...body,
    ...Array.from({ length: room - body.length }, () => ({ text: '' })),
    ...(all.length > room ? goesOn(saidLines(input), all.length - room) : saidLines(input)),
    { text: ` ${hintLine(state.mode.kind, on, columns - 1)}`, tone: 'quiet' } as const,
  ]
    .slice(0, rows)
    .map((line) => ({ ...line, text: cut(line.text, columns) }));
}
