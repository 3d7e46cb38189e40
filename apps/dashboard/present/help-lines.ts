import { bindings } from '../state/keys.ts';
import type { Mode } from '../state/state.ts';
import { fit, width } from './width.ts';

const shownAs: Readonly<Record<string, string>> = { ' ': 'space', escape: 'esc', pageup: 'pgup', pagedown: 'pgdn' };
const keyNames = (keys: readonly string[]): string => keys.map((key) => shownAs[key] ?? key).join(' ');

/** The help, printed from the table of keys, in two columns where the terminal has room for them. */
export function helpLines(columns: number): readonly string[] {
  const entries = bindings
    .filter(({ in: modes, does }) => modes.includes('list') || modes.includes('confirming') || does === 'summary')
    .map(({ keys, label }) => `${fit(keyNames(keys), 10)} ${label}`);
  if (columns < 80) return entries;
  const half = Math.ceil(entries.length / 2);
  return entries.slice(0, half).map((entry, index) => `${fit(entry, 39)}${entries[half + index] ?? ''}`.trimEnd());
}

/** The line of hints: what can be pressed now on a handoff or a review; the help and the way out stay where room is short. */
export function hintLine(mode: Mode['kind'], on: 'handoff' | 'review' | null, columns: number): string {
  if (mode === 'filtering') return 'enter keeps it  esc drops it';
  if (mode === 'filling') return 'enter goes on  esc goes back';
  const hints = bindings
    .filter(({ hint, in: modes }) => hint !== undefined && modes.includes(mode))
    .filter(({ on: only }) => only === undefined || only === on || (only === 'either' && on !== null))
    .map(({ keys, hint, does }) => ({ text: `${keyNames(keys.slice(0, 1))} ${hint}`, last: isLast.has(does) }));
  const end = hints.filter(({ last }) => last).map(({ text }) => text);
  const line: string[] = [];
  for (const { text } of hints.filter(({ last }) => !last))
    if (width([...line, text, ...end].join('  ')) <= columns) line.push(text);
  return [...line, ...end].join('  ');
}

const isLast = new Set(['back', 'help', 'quit']);
