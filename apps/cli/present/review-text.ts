import type { ReviewDetail } from '@smk/api/client';
import { columns } from './columns.ts';
import { harmless } from './harmless.ts';
import { showMoment } from './moment.ts';
import type { Paint } from './paint.ts';
import { figureRows } from './review.ts';

/** A review as a terminal shows it. */
export function reviewText(review: ReviewDetail, zone: string, paint: Paint): string {
  const rows = figureRows(review).map(({ measure, of, figure, n }) => [measure, of, figure, n]);
  return [
    paint.bold(`${harmless(review.title)} ${review.period}`),
    paint.dim(`frozen ${showMoment(review.figures.frozenAt, zone)}, over the handoffs opened in the month`),
    '',
    ...columns([['measure', 'of', 'figure', 'n'], ...rows], [3]),
    '',
    ...signatures(review, zone),
  ].join('\n');
}

/** A review as Markdown, to be put into a document or a pull request. */
export function reviewMarkdown(review: ReviewDetail, zone: string): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  return [
    `# ${harmless(review.title)} ${review.period}`,
    '',
    `Frozen ${showMoment(review.figures.frozenAt, zone)}, over the handoffs opened in the month. *n* is how many cases a figure looks at.`,
    '',
    '| measure | of | figure | n |',
    '| --- | --- | --- | ---: |',
    ...figureRows(review).map(({ measure, of, figure, n }) => `| ${[measure, of, figure, n].map(cell).join(' | ')} |`),
    '',
    ...signatures(review, zone).map((line) => `- ${line}`),
  ].join('\n');
}

function signatures(review: ReviewDetail, zone: string): string[] {
  const signed = review.signedOff.map(
    ({ department, by, at }) => `${department}: signed off by ${by}, ${showMoment(at, zone)}`,
  );
  const missing = review.missing.map((department) => `${department}: sign-off is owed`);
  return [...signed, ...missing];
}
