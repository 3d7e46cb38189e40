import { z } from 'zod';
import { answerable, leadReference, moment } from '../protocol/values.ts';
import type { Told } from '../protocol/values.ts';
import { journalEntry } from './journal-entry.ts';
import { lead } from './lead.ts';
import { obligationRow } from './obligation.ts';

const choice = z.object({ name: z.string(), title: z.string() });

export const handoffRow = z
  .object({
    id: z.string(),
    name: z.string().meta({ description: 'The handoff of the rules.' }),
    title: z.string(),
    from: z.string(),
    to: z.string(),
    lead: leadReference,
    status: z.enum(['waiting', 'open', 'ended']),
    lacks: z.array(z.string()).meta({ description: 'What it needs and the lead lacks, while waiting.' }),
    owner: answerable.nullable(),
    attempt: z.int(),
    openedAt: moment,
    acceptedAt: moment.nullable(),
    ended: z.object({ at: moment, kind: z.enum(['rejected', 'ended', 'withdrawn']), as: z.string() }).nullable(),
    nextDue: moment.nullable().meta({ description: 'The earliest due moment of its open obligations.' }),
    breached: z.int().meta({ description: 'How many of its obligations were breached.' }),
    plan: z.string().meta({ description: 'The version of the rules that it began with, and keeps.' }),
    step: z.int().meta({ description: 'The version of this row: grows with each step.' }),
  })
  .meta({ id: 'Handoff' });
export type HandoffRow = Told<typeof handoffRow>;

export const handoffDetail = handoffRow
  .extend({
    facts: lead,
    obligations: z.array(obligationRow),
    timeline: z.array(journalEntry),
    may: z
      .object({
        accept: z.boolean(),
        reject: z.array(choice),
        contact: z.boolean(),
        end: z.array(choice),
      })
      .meta({ description: 'What can be done now: the reasons and ends that the rules name.' }),
  })
  .meta({ id: 'HandoffDetail' });
export type HandoffDetail = Told<typeof handoffDetail>;
