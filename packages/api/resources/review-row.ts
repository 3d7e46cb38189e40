import type { ReviewRow as StoredRow } from '@smk/store';
import { z } from 'zod';
import { moment } from '../protocol/values.ts';
import type { Told } from '../protocol/values.ts';
import { journalEntry } from './journal-entry.ts';
import { obligationRow } from './obligation.ts';

const figure = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('no cases'), n: z.literal(0) }),
    z.object({ kind: z.literal('count'), count: z.int(), n: z.int() }),
    z
      .object({ kind: z.literal('share'), inTime: z.int(), of: z.int(), n: z.int() })
      .meta({ description: 'Exact: `inTime` of `of`.' }),
    z.object({ kind: z.literal('sum'), sum: z.number(), n: z.int() }).meta({ description: 'Money in minor units.' }),
  ])
  .meta({
    id: 'Figure',
    description: '`n` is how many cases it looks at: handoffs for a count, obligations for a share, values for a sum.',
  });

const measured = z
  .object({
    name: z.string(),
    kind: z.enum(['count', 'share in time', 'sum']),
    handoff: z.string(),
    unit: z.string().nullable().meta({ description: 'The currency of a sum of money.' }),
    all: figure,
    by: z.array(
      z.object({
        field: z.string(),
        rows: z.array(z.object({ value: z.string().nullable().meta({ description: 'Null is unknown.' }), figure })),
      }),
    ),
  })
  .meta({ id: 'Measured' });

const figures = z
  .object({ period: z.string(), from: moment, to: moment, frozenAt: moment, measures: z.array(measured) })
  .meta({ id: 'Figures', description: 'Over the handoffs opened in the period; frozen when the review opened.' });

export const reviewRow = z
  .object({
    id: z.string(),
    name: z.string(),
    title: z.string(),
    period: z.string(),
    openedAt: moment,
    status: z.enum(['open', 'ended']),
    signedOff: z.array(z.object({ department: z.string(), by: z.string(), at: moment })),
    missing: z.array(z.string()).meta({ description: 'The departments that still owe their sign-off.' }),
    plan: z.string(),
    step: z.int(),
  })
  .meta({ id: 'Review' });
export type ReviewRow = Told<typeof reviewRow>;

export const reviewDetail = reviewRow
  .extend({
    figures,
    obligations: z.array(obligationRow),
    timeline: z.array(journalEntry),
  })
  .meta({ id: 'ReviewDetail' });
export type ReviewDetail = Told<typeof reviewDetail>;
export type ReviewFigures = Told<typeof figures>;

/** A review as it is stored, as the API tells it. */
export function toReview(row: StoredRow, title: string): ReviewRow {
  const owed = row.case.obligations.filter(({ state }) => state === 'open').map(({ by }) => by);
  return {
    id: row.id,
    name: row.name,
    title,
    period: row.period,
    openedAt: row.openedAt,
    status: row.status,
    signedOff: row.signedOff,
    missing: [...new Set(owed)],
    plan: row.plan,
    step: row.step,
  };
}
