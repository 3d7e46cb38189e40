import { z } from 'zod';
import { answerable } from '../protocol/values.ts';
import type { Told } from '../protocol/values.ts';
import { outcome } from './decision.ts';

export const leadAnswer = z
  .object({
    key: z.string(),
    created: z.boolean(),
    version: z.int(),
    plan: z.string().meta({ description: 'The version of the rules that decided.' }),
    stage: z.string().nullable(),
    outcome,
    scores: z.record(z.string(), z.int()),
    reasons: z.array(z.string()).meta({ description: 'The lines and refusals that fired; `why` explains them.' }),
    owner: answerable.nullable(),
    handoff: z
      .object({ id: z.string(), name: z.string(), status: z.string(), lacks: z.array(z.string()) })
      .nullable()
      .meta({ description: 'Its open handoff.' }),
  })
  .meta({ id: 'LeadAnswer', description: 'What came of the write.' });
export type LeadAnswer = Told<typeof leadAnswer>;

export const batchLine = z
  .object({
    line: z.int().meta({ description: 'The number of the line, from 1.' }),
    status: z.int().meta({ description: 'The status that this line alone would have had.' }),
    key: z.string().nullable(),
    stage: z.string().nullable().optional(),
    owner: answerable.nullable().optional(),
    code: z.string().optional(),
    detail: z.string().optional(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
    intake: z.string().optional().meta({ description: 'Where the line is kept to be mended and resubmitted.' }),
  })
  .meta({ id: 'BatchLine' });
export type BatchLine = Told<typeof batchLine>;
