import type { ReviewDetail } from '@smk/api/client';
import { figureText } from './figures.ts';
import { safeText } from './safe-text.ts';
import { dayAndTime } from './when.ts';
import { fit } from './width.ts';

/** A review as one would read it: who has signed, each measure, and its parts. */
export function reviewLines(review: ReviewDetail, zone: string): readonly string[] {
  return [
    `${safeText(review.title)} of ${review.period}, opened ${dayAndTime(review.openedAt, zone)}, ${review.status === 'ended' ? 'closed' : 'open'}`,
    ...review.signedOff.map(
      ({ department, by, at }) => `✓ ${department} signed off by ${safeText(by)}, ${dayAndTime(at, zone)}`,
    ),
    ...review.missing.map((department) => `· ${department} still owes its sign-off`),
    '',
    'Figures are frozen; they cover the handoffs opened in the period.',
    ...review.figures.measures.flatMap((measured) => [
      `${fit(measured.name, 26)} ${figureText(measured.all, measured.unit)}`,
      ...measured.by.flatMap((split) =>
        split.rows.map(
          (row) =>
            `  ${fit(`${split.field} ${safeText(row.value ?? 'unknown')}`, 24)} ${figureText(row.figure, measured.unit)}`,
        ),
      ),
    ]),
  ];
}
