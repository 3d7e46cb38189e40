import { columns, table, twoWords, type Columns, type Start } from './columns.ts';
import { inOneLine, type Word } from './words.ts';

/** The words of a clause by column; empty where it has nothing in one. `columns` is `null` for a clause without columns. */
export type Cells = { readonly columns: Columns | null; readonly cells: readonly (readonly Word[])[] };

/** Cuts a clause of a kind of block into its columns. */
export function cellsOf(words: readonly Word[], block: string): Cells {
  const depths = depthsOf(words);
  const bars = words.flatMap(({ text }, index) => (text === '|' && depths[index] === 0 ? [index] : []));
  if (bars.length > 0 && bars.every((bar) => bar === 0 || !words[bar]!.starts))
    return { columns: table, cells: cut(words, bars) };
  const clause = inOneLine(words);
  const known = Object.hasOwn(columns, block) ? columns[block] : undefined;
  const fit = known?.find(({ clauses }) => clauses.test(clause)) ?? null;
  if (fit === null) return { columns: null, cells: [words] };
  let at = 0;
  const starts = fit.starts.map((start) => {
    const found = find(start, words, depths, at);
    return found !== null && mayStart(words[found], depths[found]) ? (at = found) : null;
  });
  return { columns: fit, cells: cut(words, starts) };
}

// Never inside brackets, nor at a line that the author started.
function mayStart(word: Word | undefined, depth: number | undefined): boolean {
  return word !== undefined && depth === 0 && !word.starts && word.text !== ')' && word.text !== ',';
}

function cut(words: readonly Word[], starts: readonly (number | null)[]): (readonly Word[])[] {
  const ends = starts.map((_, index) => starts.slice(index + 1).find((start) => start !== null) ?? words.length);
  const first = words.slice(0, starts.find((start) => start !== null) ?? words.length);
  return [first, ...starts.map((start, index) => (start === null ? [] : words.slice(start, ends[index])))];
}

function find(start: Start, words: readonly Word[], depths: readonly number[], at: number): number | null {
  if (typeof start === 'number') return at + start;
  if (start === 'past name') return pastName(words, at);
  if (start === 'past keyword') return at + (twoWords.has(`${words[at]?.text} ${words[at + 1]?.text}`) ? 2 : 1);
  const matches = matcher(start);
  const index = words.findIndex(({ text }, here) => here > at && depths[here] === 0 && matches(text));
  if (index === -1) return null;
  if (start !== 'past duration') return index;
  return words[index + 1]?.text === 'before' ? index + 3 : index + 1;
}

function matcher(start: Exclude<Start, number>): (text: string) => boolean {
  if (start === 'text') return (text) => text.startsWith('"');
  if (start === 'address') return (text) => /^<.+>$/.test(text);
  if (typeof start === 'string') return (text) => /^(?:minute|hour|day|week|month)s?$/.test(text);
  return (text) => start.includes(text);
}

/** A name may have a text that shows it, and the name that it had. */
function pastName(words: readonly Word[], at: number): number {
  let next = at + 1;
  if (words[next]?.text.startsWith('"')) next++;
  if (words[next]?.text !== 'formerly') return next;
  if (words[next + 1]?.text !== '(') return next + 2;
  const shut = words.findIndex(({ text }, index) => index > next && text === ')');
  return shut === -1 ? next + 2 : shut + 1;
}

function depthsOf(words: readonly Word[]): number[] {
  let depth = 0;
  return words.map(({ text }) =>
    text === '(' || text === '{' ? depth++ : text === ')' || text === '}' ? --depth : depth,
  );
}
