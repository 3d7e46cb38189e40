import { z } from 'zod';
import { moment, place } from '../protocol/values.ts';
import type { Told } from '../protocol/values.ts';

export const outcome = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('refused'), by: z.array(z.string()) }),
    z.object({ kind: z.literal('stage'), stage: z.string(), couldBeUndone: z.array(z.string()) }),
    z.object({ kind: z.literal('not yet') }),
    z.object({ kind: z.literal('insufficient data'), unknown: z.array(z.string()) }),
  ])
  .meta({ id: 'Outcome', description: 'What the rules say of a lead.' });

const truth = z.union([z.boolean(), z.literal('unknown')]);

const lineTrace = z
  .object({
    name: z.string(),
    truth,
    points: z
      .number()
      .nullable()
      .meta({ description: 'What the line adds when it fires; null for refusals and stages.' }),
    text: z.string(),
    means: z.string().nullable(),
    at: place,
    saw: z.record(z.string(), z.string()).meta({ description: 'The values that the condition looked at, by name.' }),
  })
  .meta({ id: 'LineTrace' });

const eventTrace = z
  .object({
    event: z.string(),
    at: moment,
    line: z.string(),
    added: z.number(),
    points: z.number().meta({ description: 'The running score after the event, in thousandths.' }),
    surplus: z.boolean(),
  })
  .meta({ id: 'EventTrace' });

const scoreTrace = z
  .object({
    name: z.string(),
    points: z.number(),
    from: z.number(),
    to: z.number(),
    at: place,
    lines: z.array(lineTrace),
    events: z.array(eventTrace),
  })
  .meta({ id: 'ScoreTrace' });

export const explainedDecision = z
  .object({
    asOf: moment,
    outcome,
    scores: z.record(z.string(), z.int()),
    changesAt: moment.nullable(),
    because: z.object({
      scores: z.array(scoreTrace),
      refusals: z.array(lineTrace),
      stages: z.array(lineTrace),
    }),
  })
  .meta({ id: 'ExplainedDecision' });

export const why = z
  .object({
    lead: z.string().nullable().meta({ description: 'The key of the lead; null for facts that are not stored.' }),
    plan: z.string(),
    decision: explainedDecision,
  })
  .meta({ id: 'Why', description: 'A decision with each condition, the values it saw, and the line of the rules.' });
export type Why = Told<typeof why>;
