import type { ReviewDetail } from '@smk/api/client';
import { expect, test } from 'vitest';
import { paintFor } from './paint.ts';
import { reviewMarkdown, reviewText } from './review-text.ts';

const at = Date.parse('2026-12-01T08:00:00Z');
const review: ReviewDetail = {
  id: 'monthly:2026-11',
  name: 'monthly',
  title: 'Monthly',
  period: '2026-11',
  openedAt: at,
  status: 'open',
  signedOff: [{ department: 'sales', by: 'sven', at }],
  missing: ['marketing'],
  plan: 'f00',
  step: 1,
  obligations: [],
  timeline: [],
  figures: {
    period: '2026-11',
    from: at,
    to: at,
    frozenAt: at,
    measures: [
      {
        name: 'accepted_in_time',
        kind: 'share in time',
        handoff: 'mql_to_sales',
        unit: null,
        all: { kind: 'share', inTime: 2, of: 3, n: 3 },
        by: [
          {
            field: 'source',
            rows: [
              { value: 'a|b\u001b[31m', figure: { kind: 'share', inTime: 2, of: 3, n: 3 } },
              { value: null, figure: { kind: 'no cases', n: 0 } },
            ],
          },
        ],
      },
      {
        name: 'pipeline',
        kind: 'sum',
        handoff: 'mql_to_sales',
        unit: 'EUR',
        all: { kind: 'sum', sum: 1_234_550, n: 2 },
        by: [],
      },
      {
        name: 'in_yen',
        kind: 'sum',
        handoff: 'mql_to_sales',
        unit: 'JPY',
        all: { kind: 'sum', sum: 5_000, n: 1 },
        by: [],
      },
    ],
  },
};

test('a terminal shows each figure with its n, money in whole units, and who still owes the sign-off', () => {
  expect(reviewText(review, 'Europe/Berlin', paintFor(false))).toBe(
    `Monthly 2026-11
frozen 2026-12-01 09:00, over the handoffs opened in the month

measure           of               figure          n
accepted in time  all              66.7% (2 of 3)  3
                  source a|b·[31m  66.7% (2 of 3)  3
                  source unknown   no cases        0
pipeline          all              EUR 12,345.50   2
in yen            all              JPY 5,000       1

sales: signed off by sven, 2026-12-01 09:00
marketing: sign-off is owed`,
  );
});

test('in Markdown a bar inside a value does not end its cell', () => {
  expect(reviewMarkdown(review, 'Europe/Berlin')).toContain('|  | source a\\|b·[31m | 66.7% (2 of 3) | 3 |\n');
});
