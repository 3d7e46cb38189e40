import { z } from 'zod';
import { moment } from '../protocol/values.ts';
import type { Told } from '../protocol/values.ts';

export const rejectedRow = z
  .object({
    id: z.string(),
    what: z.enum(['lead', 'event']),
    key: z.string().nullable().meta({ description: 'The key as it was given, if it was.' }),
    at: moment,
    body: z.unknown().meta({ description: 'What came in, as it came.' }),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })),
    origin: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('api') }),
      z.object({ kind: z.literal('import'), import: z.string(), line: z.int() }),
    ]),
  })
  .meta({
    id: 'RejectedIntake',
    description: 'A write that failed its schema, kept for 30 days to be mended and resubmitted.',
  });
export type RejectedRow = Told<typeof rejectedRow>;
