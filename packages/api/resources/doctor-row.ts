import { z } from 'zod';
import type { Told } from '../protocol/values.ts';

const found = z
  .object({
    count: z.int(),
    some: z.array(z.string()).meta({ description: 'The first of them: `handoff:ID` or `review:ID`.' }),
  })
  .meta({ id: 'Found' });

export const examination = z
  .object({
    temporal: z.object({ address: z.string(), namespace: z.string(), version: z.string().nullable() }),
    workers: z.int().meta({ description: 'Workers that have asked for work in the last minute.' }),
    open: z.int().meta({ description: 'Cases that are open in PostgreSQL: handoffs and reviews.' }),
    running: z
      .int()
      .nullable()
      .meta({ description: 'Workflows of cases that Temporal lists; null where it has no lists.' }),
    missing: found.meta({ description: 'Open, and no workflow runs.' }),
    orphaned: found.meta({ description: 'A workflow runs, though the case has ended.' }),
    unknown: found.meta({ description: 'A workflow runs for a case that is not in PostgreSQL.' }),
    compared: z.int().meta({ description: 'Workflows that told how they stand: those whose clocks ring next.' }),
    differing: found.meta({ description: 'The workflow stands otherwise than the row.' }),
    silent: found.meta({ description: 'The workflow did not tell.' }),
    stopped: z.array(z.string()).meta({ description: 'What else should run: `qualification`, or an import.' }),
    schedules: z.int().meta({ description: 'Schedules of reviews that are to be made, changed or removed.' }),
    backlog: z.object({
      messages: z.int().meta({ description: 'Messages for Temporal that wait in the outbox.' }),
      failure: z.string().nullable().meta({ description: 'What a message failed with that is being tried again.' }),
      inputs: z.int().meta({ description: 'Acts and events that have waited for more than five seconds.' }),
      unnumbered: z.int().meta({ description: 'Journal entries without a number yet.' }),
      mended: z.int().meta({ description: 'What was mended within a day, as the journal says under `upkeep`.' }),
    }),
  })
  .meta({ id: 'Examination' });
export type Examination = Told<typeof examination>;

export const rebuiltPart = z
  .object({
    looked: z.int().meta({ description: 'Open cases looked at.' }),
    started: z.int(),
    startedAnew: z.int().meta({ description: 'Ended, and started from their rows.' }),
    ended: z.int(),
    reviews: z.int().meta({ description: 'Reviews opened whose moment had passed.' }),
    next: z.string().nullable().meta({ description: 'The `after` of the next part; null after the last.' }),
  })
  .meta({ id: 'RebuiltPart' });
export type RebuiltPart = Told<typeof rebuiltPart>;
