import { z } from 'zod';
import { moment } from '../protocol/values.ts';
import type { Told } from '../protocol/values.ts';

export const rejectedRow = z
  .object({
    id: z.string(),
    key: z.string().nullable(),
    at: moment,
    fields: z.record(z.string(), z.json()).meta({ description: 'The fields as they came.' }),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })),
    resubmittedAt: moment.nullable(),
  })
  .meta({ id: 'RejectedIntake', description: 'A write that failed its schema, kept to be mended and resubmitted.' });
export type RejectedRow = Told<typeof rejectedRow>;
