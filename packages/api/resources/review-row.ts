import { z } from 'zod';
import { moment } from '../protocol/values.ts';
import type { Told } from '../protocol/values.ts';
import { journalEntry } from './journal-entry.ts';
import { obligationRow } from './obligation.ts';

const figure = z
  .object({
    value: z.number().nullable().meta({ description: 'A count, a share from 0 to 1, or a sum; money in minor units; null where there is nothing to count.' }),
    n: z.int().meta({ description: 'How many cases it is made of.' }),
  })
  .meta({ id: 'Figure' });

const measured = z
  .object({
    name: z.string(),
    kind: z.enum(['count', 'share in time', 'sum']),
    unit: z.string().nullable().meta({ description: 'The currency of a sum of money.' }),
    all: figure,
    splits: z.array(
      z.object({
        by: z.string(),
        parts: z.array(z.object({ of: z.string().nullable().meta({ description: 'The value of the field; null where unknown.' }), figure })),
      }),
    ),
  })
  .meta({ id: 'Measured' });

export const reviewRow = z
  .object({
    id: z.string(),
    name: z.string(),
    title: z.string(),
    period: z.string(),
    from: moment,
    to: moment,
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
    figures: z.array(measured).meta({ description: 'Frozen when the review opened.' }),
    obligations: z.array(obligationRow),
    timeline: z.array(journalEntry),
  })
  .meta({ id: 'ReviewDetail' });
export type ReviewDetail = Told<typeof reviewDetail>;
