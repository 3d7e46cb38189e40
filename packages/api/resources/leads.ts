import { leadKey } from '@smk/store';
import { Hono } from 'hono';
import { z } from 'zod';
import type { ApiPorts } from '../ports.ts';
import { reads, writes } from '../protocol/describe.ts';
import type { Call, Environment } from '../protocol/environment.ts';
import { once, settled } from '../protocol/idempotency.ts';
import { pageOf, pageQuery, toPage } from '../protocol/page.ts';
import { Refusal } from '../protocol/refusal.ts';
import { valid } from '../protocol/valid.ts';
import { why } from './decision.ts';
import { journalEntry } from './journal-entry.ts';
import { journalPage, journalQuery } from './journal.ts';
import type { Known } from './known.ts';
import { leadAnswer } from './lead-answer.ts';
import { givenLead, lead, toLead } from './lead.ts';
import { leadAnswered, leadNotFound } from './take-in.ts';

const tag = 'leads';
const query = z.strictObject({
  ...pageQuery,
  stage: z.string().optional(),
  outcome: z.enum(['refused', 'waiting', 'stage', 'not yet', 'insufficient data']).optional(),
  owner: z.string().optional().meta({ description: 'A person who owns an open handoff of the lead.' }),
  restsIn: z
    .string()
    .optional()
    .meta({ description: 'A queue in which the lead rests until its time comes, or that it is diverted to.' }),
  text: z.string().min(1).optional().meta({ description: 'Part of the key or of a text.' }),
});
const whyQuery = z.strictObject({
  not: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({
      description: 'A stage, refusal, team or queue, `refused` or `not refused`: why it is not so.',
      examples: ['mql', 'team dach_desk'],
    }),
});
const answers = {
  200: ['The lead was known, and is as written now.', leadAnswer],
  201: ['The lead is new.', leadAnswer],
} as const;

const ifMatch = {
  parameters: [
    {
      name: 'If-Match',
      in: 'header' as const,
      schema: { type: 'string' as const },
      description: 'The `ETag` of the lead as it was read.',
    },
  ],
};

/** Leads: written by key, read, listed, explained. */
export function leadRoutes({
  intake,
  records,
  known,
  now,
}: Pick<ApiPorts, 'intake' | 'records' | 'now'> & { readonly known: Known }) {
  const take = async (c: Call, lead: Parameters<ApiPorts['intake']['takeLead']>[0], key: string | null) => {
    const answer = leadAnswered({ naming: await known.naming(), requestId: c.get('requestId') }, key);
    return settled(c, await intake.takeLead(lead, once(c, answer)), answer);
  };

  return new Hono<Environment>()
    .post(
      '/leads',
      writes({
        id: 'postLead',
        tag,
        summary: 'Create or update the lead whose key is among its fields',
        answers,
        refuses: ['lead_invalid', 'no_active_rules'],
      }),
      valid('json', givenLead),
      async (c) => {
        const taken = await take(c, { fields: c.req.valid('json').fields }, null);
        return c.json(taken.body, taken.status as 200 | 201);
      },
    )
    .get(
      '/leads',
      reads({
        id: 'listLeads',
        tag,
        summary: 'List leads, newest first',
        answers: { 200: ['A page of leads.', pageOf(lead, 'Leads')] },
      }),
      valid('query', query),
      async (c) => {
        const [page, naming] = await Promise.all([records.leads(toPage(c.req.valid('query'))), known.naming()]);
        return c.json({ rows: page.rows.map((row) => toLead(row, naming)), next: page.next }, 200);
      },
    )
    .put(
      '/leads/:key',
      writes({
        id: 'putLead',
        tag,
        summary: 'Create or update a lead by its key',
        description:
          'An absent field leaves the value, an empty one makes it unknown. What fails the rules is answered 422 with a pointer for each field, and kept. With `If-Match`, only if the lead is known and nobody changed it since.',
        answers,
        refuses: ['lead_invalid', 'lead_not_found', 'changed_meanwhile', 'no_active_rules'],
        more: ifMatch,
      }),
      valid('json', givenLead),
      async (c) => {
        const key = c.req.param('key');
        const fields = withKey(c.req.valid('json').fields, (await known.active()).plan.lead.key, key);
        const taken = await take(c, { fields, version: versionOf(c.req.header('If-Match')) }, key);
        return c.json(taken.body, taken.status as 200 | 201);
      },
    )
    .patch(
      '/leads/:key',
      writes({
        id: 'patchLead',
        tag,
        summary: 'Update a known lead',
        description: 'With `If-Match`, only if nobody changed it since.',
        answers: { 200: ['The lead as it is now.', leadAnswer] },
        refuses: ['lead_invalid', 'lead_not_found', 'changed_meanwhile', 'no_active_rules'],
        more: ifMatch,
      }),
      valid('json', givenLead),
      async (c) => {
        const row = await records.lead(c.req.param('key'));
        if (row === null) throw leadNotFound(c.req.param('key'));
        const answer = leadAnswered({ naming: await known.naming(), requestId: c.get('requestId') }, row.key);
        const patched = await intake.patchLead(
          row.id,
          { fields: c.req.valid('json').fields, version: versionOf(c.req.header('If-Match')) },
          once(c, answer),
        );
        return c.json(settled(c, patched, answer).body, 200);
      },
    )
    .get(
      '/leads/:key',
      reads({
        id: 'getLead',
        tag,
        summary: 'Read a lead',
        answers: { 200: ['The lead; its version is the `ETag`.', lead] },
        refuses: ['lead_not_found'],
      }),
      async (c) => {
        const [row, naming] = await Promise.all([records.lead(c.req.param('key')), known.naming()]);
        if (row === null) throw leadNotFound(c.req.param('key'));
        c.header('ETag', `"${row.version}"`);
        return c.json(toLead(row, naming), 200);
      },
    )
    .get(
      '/leads/:key/why',
      reads({
        id: 'whyLead',
        tag,
        summary: 'Explain what the rules say of a lead now, and what would have made it otherwise',
        answers: { 200: ['The decision with each condition.', why] },
        refuses: ['lead_not_found', 'no_active_rules'],
      }),
      valid('query', whyQuery),
      async (c) => {
        const row = await records.lead(c.req.param('key'));
        const explained =
          row === null ? null : await intake.why(row.id, { asOf: now(), not: c.req.valid('query').not });
        if (row === null || explained === null) throw leadNotFound(c.req.param('key'));
        if (explained.kind === 'nothing of that name')
          throw new Refusal('invalid', explained.sentence, {
            errors: [{ pointer: '#query/not', detail: explained.sentence }],
          });
        const { plan, decision, tree, whyNot } = explained;
        return c.json({ lead: row.key, plan, decision, tree, whyNot }, 200);
      },
    )
    .get(
      '/leads/:key/journal',
      reads({
        id: 'leadJournal',
        tag,
        summary: 'What happened to a lead and its handoffs',
        answers: { 200: ['Entries, oldest first.', pageOf(journalEntry, 'LeadJournal')] },
        refuses: ['lead_not_found'],
      }),
      valid('query', journalQuery),
      async (c) => {
        const row = await records.lead(c.req.param('key'));
        if (row === null) throw leadNotFound(c.req.param('key'));
        return c.json(await journalPage(records, c.req.valid('query'), { lead: row.id }), 200);
      },
    );
}

/** The fields with the key of the address among them; refuses another key than that. */
function withKey(
  fields: Readonly<Record<string, unknown>>,
  name: string,
  key: string,
): Readonly<Record<string, unknown>> {
  const given = fields[name];
  if (given === undefined) return { ...fields, [name]: key };
  if ((typeof given === 'string' || typeof given === 'number') && leadKey(given) === leadKey(key)) return fields;
  throw new Refusal('invalid', `The address says \`${key}\`, and the body another \`${name}\`.`, {
    errors: [{ pointer: `/fields/${name}`, detail: `Leave it out, or give \`${key}\`.` }],
  });
}

function versionOf(ifMatch: string | undefined): number | 'any' | undefined {
  if (ifMatch === undefined) return undefined;
  if (ifMatch.trim() === '*') return 'any';
  const version = /^"(\d+)"$/.exec(ifMatch)?.[1];
  if (version === undefined)
    throw new Refusal('malformed_request', 'Give `If-Match` the `ETag` of the lead as it was read, such as `"3"`.');
  return Number(version);
}
