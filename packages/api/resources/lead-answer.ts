import { z } from 'zod';
import type { Told } from '../protocol/values.ts';
import { lead } from './lead.ts';

export const leadAnswer = z
  .object({
    created: z.boolean(),
    lead,
    opened: z.array(z.string()).meta({ description: 'The ids of the handoffs that this opened.' }),
  })
  .meta({ id: 'LeadAnswer' });
export type LeadAnswer = Told<typeof leadAnswer>;

export const batchLine = z
  .object({
    line: z.int().meta({ description: 'The number of the line, from 1.' }),
    key: z.string().nullable(),
    status: z.int().meta({ description: 'The status that this line alone would have had.' }),
    stage: z.string().nullable().optional(),
    problem: z.object({ code: z.string(), detail: z.string(), errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(), intake: z.string().optional() }).optional(),
  })
  .meta({ id: 'BatchLine' });
export type BatchLine = Told<typeof batchLine>;
