import { judge } from '@smk/engine';
import type { Act, Brought, EndRule, FieldType, HandoffRule, HandoffSlice } from '@smk/plan';
import type { HandoffRow as StoredRow } from '@smk/store';
import { z } from 'zod';
import { answerable, factValue, fields, leadReference, moment } from '../protocol/values.ts';
import type { Told } from '../protocol/values.ts';
import { journalEntry } from './journal-entry.ts';
import type { Naming } from './known.ts';
import { labelOf, lead } from './lead.ts';
import { obligationRow } from './obligation.ts';

const choice = z.object({
  name: z.string(),
  title: z.string(),
  with: z
    .array(z.object({ name: z.string(), type: z.string(), options: z.array(z.string()) }))
    .meta({ description: 'What has to be said with it, as `data`; `options` of what is one of some.' }),
});

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
    correcting: z
      .string()
      .nullable()
      .meta({ description: 'What its giver owes since it was sent back, while waiting.' }),
    looksAgainAt: moment.nullable().meta({ description: 'When somebody is looked for again, while waiting for one.' }),
    owner: answerable.nullable(),
    attempt: z.int(),
    openedAt: moment,
    acceptedAt: moment.nullable(),
    ended: z
      .object({
        at: moment,
        kind: z.enum(['rejected', 'ended', 'withdrawn']),
        as: z.string(),
        data: fields.optional().meta({ description: 'What was said with it, as the rules ask for it.' }),
      })
      .nullable(),
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
    told: z
      .object({
        values: z.array(z.object({ name: z.string(), value: factValue })),
        events: z.array(z.object({ name: z.string(), at: moment, data: fields })),
      })
      .nullable()
      .meta({ description: 'What the rules pass on to whoever has it, as it was when it was given to them.' }),
    may: z
      .object({
        accept: z.boolean(),
        reject: z.array(choice),
        contact: z.boolean(),
        end: z.array(choice),
        meet: z.array(z.string()).meta({ description: 'What else is owed, and done by saying so.' }),
        tick: z.array(z.string()).meta({ description: 'What of the checklist is still to do.' }),
        correct: z.boolean().meta({ description: 'It was sent back, and what is wrong with it can be put right.' }),
      })
      .meta({ description: 'What can be done now: the reasons, ends, obligations and checklist that the rules name.' }),
  })
  .meta({ id: 'HandoffDetail' });
export type HandoffDetail = Told<typeof handoffDetail>;

/** A handoff as it is stored, as the API tells it; `rule` is the one it began with. */
export function toHandoff(row: StoredRow, rule: HandoffRule | undefined, naming: Naming): HandoffRow {
  const open = row.case.obligations.filter(({ state }) => state === 'open');
  const dues = open.flatMap(({ due }) => due ?? []);
  return {
    id: row.id,
    name: row.name,
    title: rule?.title ?? row.name,
    from: rule?.from ?? '',
    to: rule?.to ?? '',
    lead: { key: row.leadKey, label: labelOf(row.leadKey, row.leadFields) },
    status: row.status,
    lacks: row.lacks,
    correcting: row.case.correcting ?? null,
    looksAgainAt: row.case.looksAgainAt ?? null,
    owner: row.owner === null ? null : naming(row.owner),
    attempt: row.case.attempt,
    openedAt: row.openedAt,
    acceptedAt: row.acceptedAt,
    ended: row.ended,
    nextDue: dues.length === 0 ? null : Math.min(...dues),
    breached: row.case.obligations.filter(({ breachedAt }) => breachedAt !== null).length,
    plan: row.plan,
    step: row.step,
  };
}

/** What can be done with a handoff now: the engine's own judgement on each act that its rule names. */
export function mayBeDone(row: StoredRow, slice: HandoffSlice | null): HandoffDetail['may'] {
  if (slice === null) return { accept: false, reject: [], contact: false, end: [], meet: [], tick: [], correct: false };
  const may = (does: Act['does']): boolean => {
    const refusal = judge(slice, row.case, { id: '', actor: '', at: row.openedAt, does });
    // What has to be said with it is told beside it.
    return refusal === null || refusal.code === 'data missing';
  };
  const choices = (rules: readonly Pick<EndRule, 'name' | 'title' | 'brings'>[], does: (name: string) => Act['does']) =>
    rules
      .filter(({ name }) => may(does(name)))
      .map(({ name, title, brings = [] }) => ({ name, title, with: brings.map(toAsked) }));
  return {
    accept: may({ kind: 'accept' }),
    reject: choices(slice.rule.reasons, (because) => ({ kind: 'reject', because })),
    contact: may({ kind: 'contact' }),
    end: choices(slice.rule.ends, (as) => ({ kind: 'end', as })),
    meet: others(slice.rule).filter((what) => may({ kind: 'meet', what })),
    tick: (slice.rule.checklist ?? []).filter((item) => may({ kind: 'tick', item })),
    correct: may({ kind: 'correct' }),
  };
}

/** What a rule owes besides what has an act of its own. */
const others = ({ owes }: HandoffRule): readonly string[] =>
  owes.map(({ name }) => name).filter((name) => name !== 'accept' && name !== 'contact');

function toAsked({ name, type }: Brought) {
  const item = type.kind === 'list of' ? type.of : type;
  return { name, type: typeText(type), options: item.kind === 'one of' ? item.options : [] };
}

const typeText = (type: FieldType): string => (type.kind === 'list of' ? `list of ${type.of.kind}` : type.kind);
