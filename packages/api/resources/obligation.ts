import type { ObligationRow as StoredRow } from '@smk/store';
import { z } from 'zod';
import { answerable, leadReference, moment, place } from '../protocol/values.ts';
import type { Told } from '../protocol/values.ts';
import type { Naming } from './known.ts';
import { labelOf } from './lead.ts';

export const obligationRow = z
  .object({
    id: z.string().meta({ description: 'Unique within its subject: the name, and `#2` for the second one.' }),
    subject: z.object({ kind: z.enum(['handoff', 'review']), id: z.string() }),
    name: z.string().meta({ description: 'What is owed: `accept`, `contact`, `needs`, `sign_off`.' }),
    rule: z.string().meta({ description: 'The handoff or review of the rules that it belongs to.' }),
    on: z
      .string()
      .meta({ description: 'What it is about, as a person calls it: the lead, or the review and its period.' }),
    lead: leadReference.nullable(),
    by: z.string().meta({ description: 'The department that owes.' }),
    to: z.string().meta({ description: 'Who it is owed to.' }),
    answerable,
    person: z
      .string()
      .nullable()
      .meta({ description: "Who answers as a person: the owner, the queue's watcher, the department's leader." }),
    state: z.enum(['open', 'met', 'missed', 'withdrawn']).meta({
      description: '`missed` was breached and ended unmet; `withdrawn` ended before it was due, and does not count.',
    }),
    openedAt: moment,
    due: moment
      .nullable()
      .meta({ description: 'In time up to and including this moment; null where the rules give no time.' }),
    closedAt: moment.nullable(),
    breachedAt: moment.nullable(),
    next: z
      .object({ at: moment, step: z.enum(['remind', 'offer', 'escalate', 'notify', 'reassign', 'return', 'overdue']) })
      .nullable()
      .meta({ description: 'The next step of the ladder, while it is open.' }),
    last: z
      .object({ at: moment, kind: z.enum(['reminded', 'offered', 'escalated', 'breached', 'nobody left', 'skipped']) })
      .nullable()
      .meta({ description: 'What its ladder did last.' }),
    place,
  })
  .meta({ id: 'Obligation' });
export type ObligationRow = Told<typeof obligationRow>;

/** A line of the list that runs the place, as the API tells it. */
export function toObligation(row: StoredRow, naming: Naming): ObligationRow {
  return {
    id: row.id,
    subject: row.subject,
    name: row.name,
    rule: row.of,
    on: row.lead === null ? row.subject.id.replace(':', ' ') : labelOf(row.lead.key, row.lead.fields),
    lead: row.lead === null ? null : { key: row.lead.key, label: labelOf(row.lead.key, row.lead.fields) },
    by: row.by,
    to: row.to,
    answerable: naming(row.answerable),
    person: row.person,
    state: row.state,
    openedAt: row.openedAt,
    due: row.due,
    closedAt: row.closedAt,
    breachedAt: row.breachedAt,
    next: row.next === null ? null : { at: row.next.at, step: row.next.step.kind },
    last: row.last,
    place: row.rule,
  };
}
