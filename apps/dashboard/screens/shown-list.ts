import type { Read } from '../live/read-all.ts';
import { dueList } from '../present/due.ts';
import { passes } from '../present/filter.ts';
import { handoffList } from '../present/handoffs.ts';
import { byTitle, countText, type List } from '../present/list.ts';
import { reviewList } from '../present/reviews.ts';
import { selectedIndex, type Screen, type State } from '../state/state.ts';

/** The list of the screen as it is filtered; `now` is the company's moment. Nothing is said of what was not read yet. */
export function shownList({ screen, filter }: State, read: Read | null, now: number): List {
  if (read === null) return { columns: [], rows: [], empty: 'Reading …', note: null };
  const list = listOf(screen, read, now);
  const words = filter[screen];
  if (words === '') return list;
  const rows = list.rows.filter((row) => passes(words, byTitle(list.columns, row)));
  const through = list.rows.length;
  return {
    ...list,
    rows,
    empty: `Nothing ${list.note === null ? 'here' : `among these ${through}`} has “${words}”: x shows everything again.`,
    note: list.note === null ? null : `${through} rows were looked through; there are more.`,
  };
}

function listOf(screen: Screen, read: Read, now: number): List {
  switch (screen) {
    case 'due':
      return dueList(read.obligations, now);
    case 'handoffs':
      return handoffList(read.open, read.ended, now);
    case 'reviews':
      return reviewList(read.reviews);
  }
}

/** How many wait on each screen: what is owed, handoffs and reviews that are not over; nothing before it was read. */
export function countsOf(read: Read | null): Readonly<Record<Screen, string>> {
  if (read === null) return { due: '', handoffs: '', reviews: '' };
  const openReviews = read.reviews.rows.filter(({ status }) => status === 'open');
  return {
    due: countText(read.obligations),
    handoffs: countText(read.open),
    reviews: countText({ rows: openReviews, more: false }),
  };
}

/** The handoff or review that the screen is about, as `handoff:…` or `review:…`: the one opened, else the selected row's. */
export function subjectOf(state: State, list: List): string | null {
  const opened = openedIn(state.mode);
  if (opened !== null) return opened;
  const ids = list.rows.map(({ id }) => id);
  const row = ids[selectedIndex(state, ids)];
  if (row === undefined) return null;
  if (state.screen === 'handoffs') return `handoff:${row}`;
  if (state.screen === 'reviews') return `review:${row}`;
  // A row of the due list is `subject kind:subject id:obligation`.
  return row.slice(0, row.lastIndexOf(':'));
}

function openedIn(mode: State['mode']): string | null {
  if (mode.kind === 'detail') return mode.id;
  return 'back' in mode ? openedIn(mode.back) : null;
}
