import type { Drawn } from '../components/lines.tsx';
import { helpLines } from '../present/help-lines.ts';
import { safeText } from '../present/safe-text.ts';
import { visible } from '../present/window.ts';
import { wrap } from '../present/wrap.ts';
import { selectedIndex, type State } from '../state/state.ts';
import { detailLines } from './detail-lines.ts';
import type { FrameInput } from './frame.ts';
import { listLines } from './list-lines.ts';
import { previewLines } from './preview-lines.ts';

/** Below this many lines the list needs them all. */
const roomForPreview = 14;

/** What stands between the head and the foot, by mode; of it `room` lines are shown, and what goes on below is scrolled to. */
export function bodyLines(input: FrameInput, room: number): readonly Drawn[] {
  const { mode } = input.state;
  switch (mode.kind) {
    case 'help':
      return helpLines(input.columns)
        .slice(mode.scroll)
        .map((text) => ({ text: ` ${text}` }));
    case 'detail':
      return wholeDetail(input).slice(mode.scroll);
    case 'choosing':
    case 'filling':
    case 'confirming':
      return choiceLines(mode, room);
    case 'list':
    case 'filtering':
      return listAndPreview(input, room);
  }
}

/** What is open in full, broken to the width of the terminal; its first line is its title. */
export function wholeDetail({ state, detail, standing, fields, columns }: FrameInput): readonly Drawn[] {
  const tab = state.mode.kind === 'detail' ? state.mode.tab : 'summary';
  return detailLines(detail, tab, { ...standing, fields }).flatMap((text, index) =>
    wrap(text, columns - 2).map((part) => ({ text: ` ${part}`, tone: index === 0 ? 'head' : toneOf(text) }) as const),
  );
}

/** A line that begins with `!`, alone or after a word, says it in colour too. */
const toneOf = (text: string): 'bad' | 'plain' => (/^(?:\w+ *)?! /u.test(text) ? 'bad' : 'plain');

function choiceLines(
  mode: Extract<State['mode'], { kind: 'choosing' | 'filling' | 'confirming' }>,
  room: number,
): readonly Drawn[] {
  const lines = mode.choice.options.map((option, index) => ({
    text: ` ${index === mode.index ? '›' : ' '} ${index + 1} ${safeText(option.label)}`,
    selected: index === mode.index,
  }));
  const { from, to } = visible(lines.length, mode.index, room - 1);
  return [{ text: ` ${mode.choice.title}`, tone: 'head' }, ...lines.slice(from, to)];
}

/** The list, and below it, where the terminal is high enough, what the selected row is about. */
function listAndPreview(input: FrameInput, room: number): readonly Drawn[] {
  const { state, list, columns } = input;
  const ids = list.rows.map(({ id }) => id);
  const preview = room >= roomForPreview ? previewLines(input) : [];
  const space = room - preview.length;
  const lines = listLines(list, selectedIndex(state, ids), columns, space);
  const gap = Array.from({ length: Math.max(0, space - lines.length) }, () => ({ text: '' }));
  return [...lines, ...gap, ...preview];
}
