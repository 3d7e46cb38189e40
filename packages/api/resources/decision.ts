import { z } from 'zod';
import { moment, place } from '../protocol/values.ts';
import type { Told } from '../protocol/values.ts';
import { destination, eventTrace, explanation, groupTrace, truth, whyNot } from './explanation.ts';

export const outcome = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('refused'), by: z.array(z.string()) }),
    z.object({
      kind: z.literal('waiting'),
      for: z.array(z.string()),
      until: moment.meta({ description: 'When the last of the waits is over.' }),
    }),
    z.object({ kind: z.literal('stage'), stage: z.string(), couldBeUndone: z.array(z.string()) }),
    z.object({ kind: z.literal('not yet') }),
    z.object({ kind: z.literal('insufficient data'), unknown: z.array(z.string()) }),
  ])
  .meta({ id: 'Outcome', description: 'What the rules say of a lead.' });

const lineTrace = z
  .object({
    name: z.string(),
    truth,
    points: z
      .number()
      .nullable()
      .meta({ description: 'What the line adds when it fires; null for refusals, stages and rows of tables.' }),
    text: z.string(),
    means: z.string().nullable(),
    at: place,
    saw: z.record(z.string(), z.string()).meta({ description: 'The values that the condition looked at, by name.' }),
  })
  .meta({ id: 'LineTrace' });

const scoreTrace = z
  .object({
    name: z.string(),
    points: z.number(),
    from: z.number(),
    to: z.number(),
    at: place,
    lines: z.array(lineTrace),
    events: z.array(eventTrace),
    groups: z.array(groupTrace).optional().meta({ description: 'Absent where its lines have no groups.' }),
  })
  .meta({ id: 'ScoreTrace' });

const tableTrace = z
  .object({ name: z.string(), value: z.string(), at: place, rows: z.array(lineTrace) })
  .meta({ id: 'TableTrace', description: 'A decision table: what it picked, and each of its rows.' });

const explainedDecision = z
  .object({
    asOf: moment,
    outcome,
    scores: z.record(z.string(), z.int()),
    changesAt: moment.nullable(),
    because: z.object({
      scores: z.array(scoreTrace),
      refusals: z.array(lineTrace),
      waits: z.array(lineTrace).optional().meta({ description: 'Absent where the rules wait for nothing.' }),
      stages: z.array(lineTrace),
      leaves: z
        .array(lineTrace)
        .optional()
        .meta({ description: 'What ends stages, by the name of the stage; absent where nothing does.' }),
      tables: z.array(tableTrace).optional().meta({ description: 'Absent where the rules have no table.' }),
    }),
  })
  .meta({ id: 'ExplainedDecision' });

export const why = z
  .object({
    lead: z.string().meta({ description: 'The key of the lead.' }),
    plan: z.string(),
    decision: explainedDecision,
    tree: explanation,
    whyNot: z.array(whyNot).meta({ description: 'What was asked with `not`; of a team one answer for each handoff.' }),
  })
  .meta({
    id: 'Why',
    description:
      'A decision with each condition, the values it saw, and the line of the rules; and what would have made it otherwise. Personal values are shown in `tree` and `whyNot`.',
  });
export type Why = Told<typeof why>;

export const assessed = z
  .object({
    plan: z.string(),
    known: z.boolean().meta({ description: 'The key belongs to a lead that is stored.' }),
    decision: explainedDecision,
    stage: z.string().nullable(),
    entered: z.array(z.string()).meta({ description: 'The stages that it would enter.' }),
    opens: z.array(
      z.object({
        name: z.string(),
        lacks: z.array(z.string()),
        to: destination.nullable(),
      }),
    ),
  })
  .meta({ id: 'Assessed', description: 'What would happen, with reasons.' });
export type Assessed = Told<typeof assessed>;
