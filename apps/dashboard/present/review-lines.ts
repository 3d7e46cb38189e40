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
    ...review.figures.flatMap((measured) => [
      `${fit(measured.name, 24)} ${figureText(measured, measured.all)}`,
      ...measured.splits.flatMap((split) =>
        split.parts.map(
          (part) =>
            `  ${fit(`${split.by} ${safeText(part.of ?? 'unknown')}`, 22)} ${figureText(measured, part.figure)}`,
        ),
      ),
    ]),
    '',
    ...review.signedOff.map((sign) => `✓ ${sign.department} signed off by ${sign.by}, ${dayAndTime(sign.at, zone)}`),
    ...review.missing.map((department) => `· ${department} still owes its sign-off`),
  ];
}
