import type { LeadRow } from '@smk/store';
import { z } from 'zod';
import { answerable, fields, givenFields, moment } from '../protocol/values.ts';
import type { Told } from '../protocol/values.ts';
import { outcome } from './decision.ts';
import type { Naming } from './known.ts';

export const givenLead = z.strictObject({ fields: givenFields }).meta({ id: 'GivenLead' });

export const lead = z
  .object({
    key: z.string(),
    label: z.string().meta({ description: 'What a person calls it: its company or name, where known, else its key.' }),
    fields,
    stage: z.string().nullable(),
    stageSince: moment.nullable(),
    outcome: outcome.nullable().meta({ description: 'What the rules said last; null before the first assessment.' }),
    scores: z.record(z.string(), z.int()),
    reasons: z.array(z.string()).meta({ description: 'The lines and refusals that fired.' }),
    assessedAt: moment.nullable(),
    changesAt: moment
      .nullable()
      .meta({ description: 'When the answer could differ without a new fact; null if never.' }),
    closed: z.boolean(),
    recycledUntil: moment.nullable(),
    restsIn: z
      .string()
      .nullable()
      .meta({ description: 'The queue in which it rests until then, or that it is diverted to.' }),
    plan: z.string().nullable().meta({ description: 'The version of the rules that assessed it last.' }),
    handoff: z
      .object({ id: z.string(), name: z.string(), status: z.string(), owner: answerable.nullable() })
      .nullable()
      .meta({ description: 'Its newest open handoff.' }),
    version: z.int().meta({ description: 'Grows by one with each write.' }),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'Lead' });
export type Lead = Told<typeof lead>;

/** A lead as it is stored, as the API tells it. */
export function toLead(row: LeadRow, naming: Naming): Lead {
  const { standing, decision } = row;
  return {
    key: row.key,
    label: labelOf(row.key, row.fields),
    fields: row.fields,
    stage: standing.stage,
    stageSince: standing.stageSince,
    outcome: decision?.outcome ?? null,
    scores: decision?.scores ?? {},
    reasons: decision?.reasons ?? [],
    assessedAt: decision?.asOf ?? null,
    changesAt: row.changesAt,
    closed: standing.closed,
    recycledUntil: standing.recycled?.until ?? null,
    restsIn: standing.recycled?.queue ?? decision?.divertedTo ?? null,
    plan: row.plan,
    handoff:
      row.handoff === null
        ? null
        : { ...row.handoff, owner: row.handoff.owner === null ? null : naming(row.handoff.owner) },
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

/** What a person calls a lead: its company, else its name, else its key. */
export function labelOf(key: string, fields: Readonly<Record<string, unknown>>): string {
  const named = [fields['company'], fields['name']].find((value) => typeof value === 'string' && value !== '');
  return typeof named === 'string' ? named : key;
}
