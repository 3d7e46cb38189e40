import { bindings } from '../state/keys.ts';
import { fit } from './width.ts';

const shownAs: Readonly<Record<string, string>> = { ' ': 'space', escape: 'esc' };
const keyNames = (keys: readonly string[]): string => keys.map((key) => shownAs[key] ?? key).join(' ');

/** The help, printed from the table of keys, in one column or two. */
export function helpLines(columns: number): readonly string[] {
  const entries = bindings
    .filter((binding) => binding.in.includes('list') || binding.in.includes('confirming') || binding.does === 'summary')
    .map((binding) => `${fit(keyNames(binding.keys), 16)} ${binding.label}`);
  if (columns < 100) return entries;
  const half = Math.ceil(entries.length / 2);
  return entries.slice(0, half).map((entry, index) => `${fit(entry, 48)} ${entries[half + index] ?? ''}`);
}

/** The line of hints for a mode. */
export const hintLine = (mode: (typeof bindings)[number]['in'][number]): string =>
  bindings
    .flatMap(({ keys, hint, in: modes }) =>
      hint !== null && modes.includes(mode) ? [`${keyNames(keys.slice(0, 1))} ${hint}`] : [],
    )
    .join('  ');
