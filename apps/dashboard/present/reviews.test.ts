import type { ReviewDetail } from '@smk/api/client';
import { expect, test } from 'vitest';
import { held, now, zone } from '../test-material/rows.ts';
import { reviewLines } from './review-lines.ts';
import { reviewList } from './reviews.ts';

const signed = { department: 'marketing', by: 'maria', at: now };

test('the latest period comes first, with who still owes the sign-off', () => {
  const rows = [held('2026-10', { status: 'ended', signedOff: [signed], missing: [] }), held('2026-11')];
  expect(reviewList({ rows, more: false }).rows.map(({ cells }) => cells.join(' | '))).toEqual([
    '2026-11 | Monthly | open | marketing, sales | ',
    '2026-10 | Monthly | closed |  | marketing',
  ]);
});

test('a review reads as figures, each with how many it is made of, and who has signed', () => {
  const count = (n: number) => ({ kind: 'count', count: n, n }) as const;
  const review: ReviewDetail = {
    ...held('2026-11', { signedOff: [signed], missing: ['sales'] }),
    obligations: [],
    timeline: [],
    figures: {
      period: '2026-11',
      from: 0,
      to: now,
      frozenAt: now,
      measures: [
        {
          name: 'handed_off',
          kind: 'count',
          handoff: 'mql_to_sales',
          unit: null,
          all: count(3),
          by: [
            {
              field: 'source',
              rows: [
                { value: 'event', figure: count(2) },
                { value: null, figure: count(1) },
              ],
            },
          ],
        },
        {
          name: 'accepted_in_time',
          kind: 'share in time',
          handoff: 'mql_to_sales',
          unit: null,
          all: { kind: 'share', inTime: 2, of: 3, n: 3 },
          by: [],
        },
        {
          name: 'pipeline',
          kind: 'sum',
          handoff: 'mql_to_sales',
          unit: 'EUR',
          all: { kind: 'sum', sum: 5_000_050, n: 1 },
          by: [],
        },
        {
          name: 'won',
          kind: 'share in time',
          handoff: 'mql_to_sales',
          unit: null,
          all: { kind: 'no cases', n: 0 },
          by: [],
        },
      ],
    },
  };
  expect(reviewLines(review, zone).join('\n')).toMatchInlineSnapshot(`
    "Monthly of 2026-11, opened Mon 23 Nov 14:32, open
    ✓ marketing signed off by maria, Mon 23 Nov 14:32
    · sales still owes its sign-off

    Figures are frozen; they cover the handoffs opened in the period.
    handed_off                 3
      source event             2
      source unknown           1
    accepted_in_time           66.7% (2 of 3)
    pipeline                   EUR 50,000.50 (n 1)
    won                        no cases"
  `);
});
