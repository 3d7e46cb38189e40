import type { ReviewRow } from '@smk/api/client';
import type { Column } from './columns.ts';
import type { List, Part } from './list.ts';
import { safeText } from './safe-text.ts';

const columns: readonly Column[] = [
  { title: 'PERIOD', least: 7, most: 9, kept: 'always' },
  { title: 'REVIEW', least: 10, most: 30, kept: 'always' },
  { title: 'STATE', least: 8, most: 12, kept: 'always' },
  { title: 'STILL OWED BY', least: 13, most: 30, kept: 'if it fits' },
  { title: 'SIGNED OFF', least: 10, most: 30, kept: 'if it fits' },
];

/** Reviews, the latest period first. */
export function reviewList({ rows: reviews, more }: Part<ReviewRow>): List {
  const rows = reviews
    .toSorted((a, b) => (a.period === b.period ? (a.id < b.id ? -1 : 1) : a.period < b.period ? 1 : -1))
    .map((review) => ({
      id: review.id,
      tone: review.status === 'ended' ? ('done' as const) : ('soon' as const),
      cells: [
        review.period,
        safeText(review.title),
        review.status === 'ended' ? 'closed' : 'open',
        review.missing.join(', '),
        review.signedOff.map(({ department }) => department).join(', '),
      ],
    }));
  return {
    columns,
    rows,
    empty: 'No review has been held yet. The first one opens on its day.',
    note: more ? `The latest ${rows.length} are shown.` : null,
  };
}
