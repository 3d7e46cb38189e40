import type { ReviewDetail } from '@smk/api/client';
import { figureText } from './figures.ts';
import { safeText } from './safe-text.ts';
import { dayAndTime } from './when.ts';
import { fit } from './width.ts';

/** A review as one would read it: each measure, its parts, and who has signed. */
export function reviewLines(review: ReviewDetail, zone: string): readonly string[] {
  return [
    `${safeText(review.title)} of ${review.period}, opened ${dayAndTime(review.openedAt, zone)}, ${review.status === 'ended' ? 'closed' : 'open'}`,
    'Figures are frozen; they cover the handoffs opened in the period.',
    '',
    ...review.figures.measures.flatMap((measured) => [
      `${fit(measured.name, 26)} ${figureText(measured.all, measured.unit)}`,
      ...measured.by.flatMap((split) =>
        split.rows.map(
          (row) =>
            `  ${fit(`${split.field} ${safeText(row.value ?? 'unknown')}`, 24)} ${figureText(row.figure, measured.unit)}`,
        ),
      ),
    ]),
    '',
    ...review.signedOff.map((sign) => `✓ ${sign.department} signed off by ${sign.by}, ${dayAndTime(sign.at, zone)}`),
    ...review.missing.map((department) => `· ${department} still owes its sign-off`),
  ];
}
