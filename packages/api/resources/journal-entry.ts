import { z } from 'zod';
import { moment, place } from '../protocol/values.ts';
import type { Told } from '../protocol/values.ts';

export const journalEntry = z
  .object({
    seq: z.int().meta({ description: 'Numbers what is committed, ascending; a reader never sees a gap filled later.' }),
    subject: z.object({ kind: z.enum(['lead', 'handoff', 'review', 'rules', 'import', 'upkeep']), id: z.string() }),
    lead: z.string().nullable().meta({ description: 'The key of the lead that it is about.' }),
    step: z.int(),
    index: z.int(),
    at: moment.meta({ description: 'The moment it is about: a due moment, or when an act was received.' }),
    recordedAt: moment,
    what: z
      .looseObject({ kind: z.string() })
      .meta({ description: 'What happened, by `kind`, such as `assigned`, `reminded`, `breached`, `accepted`.' }),
    rule: place.nullable(),
  })
  .meta({ id: 'JournalEntry' });
export type JournalEntry = Told<typeof journalEntry>;
