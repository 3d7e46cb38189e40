import type { ReviewRow } from '@smk/api/client';
import type { Column } from './columns.ts';
import type { List } from './list.ts';
import { safeText } from './safe-text.ts';

const columns: readonly Column[] = [
  { title: 'PERIOD', least: 7, most: 9, dropped: 0 },
  { title: 'REVIEW', least: 10, most: 30, dropped: 0 },
  { title: 'STATE', least: 8, most: 12, dropped: 0 },
  { title: 'SIGNED OFF', least: 10, most: 30, dropped: 2 },
  { title: 'STILL OWED BY', least: 13, most: 30, dropped: 1 },
];

/** Reviews, the latest period first. */
export function reviewList(reviews: readonly ReviewRow[]): List {
  const rows = reviews
    .toSorted((a, b) => (a.period === b.period ? (a.id < b.id ? -1 : 1) : a.period < b.period ? 1 : -1))
    .map((review) => ({
      id: review.id,
      tone: review.status === 'ended' ? ('done' as const) : ('soon' as const),
      cells: [
        review.period,
        safeText(review.title),
        review.status === 'ended' ? 'closed' : 'open',
        review.signedOff.map(({ department }) => department).join(', '),
        review.missing.join(', '),
      ],
    }));
  return { columns, rows, empty: 'No review has been held yet. The first one opens on its day.' };
}
