import type { Drawn } from '../components/lines.tsx';
import type { Detail } from '../live/use-detail.ts';
import { headerLine, tabsLine, type Standing } from '../present/header.ts';
import { helpLines, hintLine } from '../present/help-lines.ts';
import type { List } from '../present/list.ts';
import { scoresText } from '../present/handoff-lines.ts';
import { safeText } from '../present/safe-text.ts';
import { timelineLines } from '../present/timeline.ts';
import { firedText, outcomeText } from '../present/why-lines.ts';
import { cut } from '../present/width.ts';
import { wrap } from '../present/wrap.ts';
import { selectedIndex, type Screen, type State } from '../state/state.ts';
import { detailLines } from './detail-lines.ts';
import { listLines } from './list-lines.ts';

export type FrameInput = {
  readonly state: State;
  readonly standing: Standing;
  readonly counts: Readonly<Record<Screen, number>>;
  readonly list: List;
  readonly detail: Detail;
  readonly trouble: string | null;
  readonly columns: number;
  readonly rows: number;
};

/** How many lines of a detail can be scrolled past, for a terminal of this size. */
export const detailScroll = (input: FrameInput): number => Math.max(0, wholeDetail(input).length - bodyRoom(input));

const bodyRoom = ({ rows }: FrameInput): number => Math.max(3, rows - 5);

/** The whole screen as lines: header, tabs, body, what was said, and the keys. Exactly `rows` lines. */
export function frame(input: FrameInput): readonly Drawn[] {
  const { columns, rows } = input;
  const body = bodyLines(input).slice(0, bodyRoom(input));
  const filled = [...body, ...Array.from({ length: Math.max(0, bodyRoom(input) - body.length) }, () => ({ text: '' }))];
  return [
    { text: headerLine(input.standing, columns), tone: 'head' } as const,
    { text: tabsLine(input.state.screen, input.counts, columns) },
    { text: '─'.repeat(columns), tone: 'quiet' } as const,
    ...filled,
    saidLine(input),
    { text: ` ${hintLine(input.state.mode.kind)}`, tone: 'quiet' } as const,
  ]
    .slice(0, rows)
    .map((line) => ({ ...line, text: cut(line.text, columns) }));
}

function bodyLines(input: FrameInput): readonly Drawn[] {
  const { mode } = input.state;
  switch (mode.kind) {
    case 'help':
      return helpLines(input.columns).map((text) => ({ text: ` ${text}` }));
    case 'detail':
      return wholeDetail(input).slice(mode.scroll);
    case 'choosing':
    case 'confirming':
      return choiceLines(input);
    case 'list':
    case 'filtering':
      return listAndPreview(input);
  }
}

function wholeDetail({ state, detail, standing, columns }: FrameInput): readonly Drawn[] {
  const tab = state.mode.kind === 'detail' ? state.mode.tab : 'summary';
  return detailLines(detail, tab, standing.now, standing.zone)
    .flatMap((text) => wrap(text, columns - 2))
    .map((text, index) => ({ text: ` ${text}`, ...(index === 0 ? { tone: 'head' as const } : {}) }));
}

function choiceLines({ state: { mode } }: FrameInput): readonly Drawn[] {
  if (mode.kind !== 'choosing' && mode.kind !== 'confirming') return [];
  const lines = mode.choice.options.map((option, index) => ({
    text: ` ${index === mode.index ? '›' : ' '} ${index + 1} ${safeText(option.label)}`,
    selected: index === mode.index,
  }));
  return [{ text: ` ${mode.choice.title}`, tone: 'head' }, ...lines];
}

/** The list, and below it, where the terminal is high enough, what the selected row is about. */
function listAndPreview(input: FrameInput): readonly Drawn[] {
  const { state, list, columns } = input;
  const room = bodyRoom(input);
  const selected = selectedIndex(
    state,
    list.rows.map(({ id }) => id),
  );
  const preview = room >= 14 ? previewLines(input) : [];
  const space = room - preview.length;
  const lines = listLines(list, selected, columns, space);
  const gap = Array.from({ length: Math.max(0, space - lines.length) }, () => ({ text: '' }));
  return [...lines, ...gap, ...preview];
}

function previewLines({ detail, standing, columns }: FrameInput): readonly Drawn[] {
  if (detail.kind !== 'handoff') return [];
  const { handoff, why } = detail;
  const head =
    why === null
      ? ''
      : `   ${outcomeText(why.decision.outcome)}   ${scoresText(why)}   why: ${firedText(why.decision.because)}`;
  return [
    { text: '─'.repeat(columns), tone: 'quiet' },
    { text: ` ${safeText(handoff.lead.label)}${head}`, tone: 'head' },
    ...timelineLines(handoff.timeline.slice(-2), standing.zone).map((text) => ({
      text: ` ${text}`,
      tone: 'quiet' as const,
    })),
  ];
}

function saidLine({ state, trouble }: FrameInput): Drawn {
  if (state.mode.kind === 'filtering') return { text: ` / ${safeText(state.mode.draft)}▏`, tone: 'head' };
  if (state.mode.kind === 'confirming') {
    const option = state.mode.choice.options[state.mode.index];
    return {
      text: ` ${safeText(option?.label ?? '')}? y to do it, esc to go back`,
      tone: 'soon',
    };
  }
  if (state.message !== null) {
    const tone = state.message.tone === 'good' ? 'good' : state.message.tone === 'bad' ? 'bad' : 'plain';
    return { text: ` ${state.message.tone === 'bad' ? '! ' : ''}${safeText(state.message.text)}`, tone };
  }
  if (trouble !== null) return { text: ` ! ${safeText(trouble)}`, tone: 'bad' };
  const filter = state.filter[state.screen];
  return {
    text: filter === '' ? '' : ` filter: ${safeText(filter)}   (/ changes it, x shows everything)`,
    tone: 'soon',
  };
}
