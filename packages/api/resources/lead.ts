import { z } from 'zod';
import { answerable, fields, moment } from '../protocol/values.ts';
import type { Told } from '../protocol/values.ts';
import { outcome } from './decision.ts';

export const lead = z
  .object({
    key: z.string(),
    label: z.string().meta({ description: 'What a person calls it: its company or name, where known, else its key.' }),
    fields,
    stage: z.string().nullable(),
    stageSince: moment.nullable(),
    outcome: outcome.nullable().meta({ description: 'What the rules said last; null before the first assessment.' }),
    scores: z.record(z.string(), z.int()),
    reasons: z.array(z.string()).meta({ description: 'The lines and refusals that fired.' }),
    assessedAt: moment.nullable(),
    changesAt: moment
      .nullable()
      .meta({ description: 'When the answer could differ without a new fact; null if never.' }),
    closed: z.boolean(),
    recycledUntil: moment.nullable(),
    plan: z.string().nullable().meta({ description: 'The version of the rules that assessed it last.' }),
    handoff: z
      .object({ id: z.string(), name: z.string(), status: z.string(), owner: answerable.nullable() })
      .nullable()
      .meta({ description: 'Its newest open handoff.' }),
    version: z.int().meta({ description: 'Grows by one with each write.' }),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'Lead' });
export type Lead = Told<typeof lead>;
