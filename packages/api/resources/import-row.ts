import { z } from 'zod';
import { moment } from '../protocol/values.ts';
import type { Told } from '../protocol/values.ts';

export const importRow = z
  .object({
    id: z.string().meta({ description: 'The SHA-256 of the file: the same file is the same import.' }),
    kind: z.enum(['leads', 'events']),
    file: z.string(),
    by: z.string(),
    state: z.enum(['staging', 'running', 'finished', 'cancelled']),
    startedAt: moment,
    finishedAt: moment.nullable(),
    rows: z.int(),
    waiting: z.int(),
    done: z.int(),
    failed: z.int(),
  })
  .meta({ id: 'Import' });
export type ImportRow = Told<typeof importRow>;

export const importStarted = importRow
  .extend({
    again: z.boolean().meta({ description: 'The file was imported before, and is not again.' }),
    columns: z
      .array(z.object({ header: z.string(), goes: z.string().nullable() }))
      .meta({ description: 'Where each column goes; null is left out.' }),
  })
  .meta({ id: 'ImportStarted' });
export type ImportStarted = Told<typeof importStarted>;

export const importFailure = z
  .object({
    line: z.int().meta({ description: 'The line of the file as an editor shows it.' }),
    cells: z.array(z.string()),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })),
  })
  .meta({ id: 'ImportFailure' });
export type ImportFailure = Told<typeof importFailure>;
