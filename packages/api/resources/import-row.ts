import { z } from 'zod';
import { moment } from '../protocol/values.ts';
import type { Told } from '../protocol/values.ts';

export const importKind = z.enum(['leads', 'events']);

export const importRow = z
  .object({
    id: z.string(),
    kind: importKind,
    name: z.string(),
    state: z.enum(['running', 'finished']),
    startedAt: moment,
    finishedAt: moment.nullable(),
    rows: z.int(),
    taken: z.int(),
    repeated: z.int().meta({ description: 'Rows that were there already, here or in an earlier import.' }),
    parked: z.int(),
    failed: z.int(),
    columns: z.array(z.object({ header: z.string(), field: z.string().nullable() })).meta({ description: 'Where each column goes; null is left out.' }),
  })
  .meta({ id: 'Import' });
export type ImportRow = Told<typeof importRow>;

export const importFailure = z
  .object({ line: z.int().meta({ description: 'The line of the file, from 1; the header is line 1.' }), because: z.string(), text: z.string() })
  .meta({ id: 'ImportFailure' });
export type ImportFailure = Told<typeof importFailure>;
