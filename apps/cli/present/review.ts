import type { ReviewDetail } from '@smk/api/client';
import { harmless } from './harmless.ts';

type Measured = ReviewDetail['figures']['measures'][number];
type Figure = Measured['all'];

/** A review's figures as rows of text: one for each measure, and one for each value that it is split by. */
export type FigureRow = { readonly measure: string; readonly of: string; readonly figure: string; readonly n: string };

/** The rows of a review, each measure followed by its splits. */
export function figureRows(review: ReviewDetail): FigureRow[] {
  return review.figures.measures.flatMap((measure) => [
    {
      measure: measure.name.replaceAll('_', ' '),
      of: 'all',
      figure: showFigure(measure.all, measure.unit),
      n: String(measure.all.n),
    },
    ...measure.by.flatMap(({ field, rows }) =>
      rows.map(({ value, figure }) => ({
        measure: '',
        of: `${field} ${value === null ? 'unknown' : harmless(value)}`,
        figure: showFigure(figure, measure.unit),
        n: String(figure.n),
      })),
    ),
  ]);
}

/** A figure in words; a share is exact, so that its parts stand beside it. `unit` is a currency, whose sums are in minor units. */
function showFigure(figure: Figure, unit: string | null): string {
  switch (figure.kind) {
    case 'no cases':
      return 'no cases';
    case 'count':
      return String(figure.count);
    case 'share':
      return figure.of === 0
        ? 'no cases'
        : `${((figure.inTime / figure.of) * 100).toFixed(1)}% (${figure.inTime} of ${figure.of})`;
    case 'sum':
      return unit === null ? String(figure.sum) : showMoney(figure.sum, unit);
  }
}

function showMoney(minor: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits).replace(/\u00a0/g, ' ');
}
