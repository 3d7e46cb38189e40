import { handoffSlice } from '@smk/engine';
import type { HandoffRow as StoredRow } from '@smk/store';
import type { Act, Fields, Plan } from '@smk/plan';
import { Hono } from 'hono';
import { z } from 'zod';
import type { ApiPorts } from '../ports.ts';
import { acts as actRoute, reads } from '../protocol/describe.ts';
import type { Call, Environment } from '../protocol/environment.ts';
import { pageOf, pageQuery, toPage } from '../protocol/page.ts';
import { valid } from '../protocol/valid.ts';
import { givenFields } from '../protocol/values.ts';
import { actPending, handoffActDone } from './act-answer.ts';
import { actor } from './actor.ts';
import { carryOut, entriesShown, handoffNotFound } from './carry-out.ts';
import { handoffDetail, handoffRow, mayBeDone, toHandoff } from './handoff-row.ts';
import type { HandoffDetail } from './handoff-row.ts';
import type { Known } from './known.ts';
import { toLead } from './lead.ts';
import { toObligation } from './obligation.ts';
import { readSaid } from './read-said.ts';

const tag = 'handoffs';
const query = z.strictObject({
  ...pageQuery,
  status: z.enum(['waiting', 'open', 'ended']).optional(),
  name: z.string().optional().meta({ description: 'The handoff of the rules.' }),
  lead: z.string().optional().meta({ description: 'The key of a lead.' }),
  person: z.string().optional().meta({ description: 'The owner.' }),
  team: z.string().optional(),
  queue: z.string().optional(),
  endedAs: z
    .string()
    .optional()
    .meta({ description: 'How it ended: a reject reason, a name under `ends`, or a refusal.' }),
});
const nothing = z.strictObject({ actor });
const data = givenFields
  .optional()
  .meta({ description: 'What the reason or the end asks for (`with` in the rules), by name, as text or JSON.' });
const rejection = z.strictObject({
  because: z.string().min(1).max(200).meta({ description: 'One of the reasons that the rules name.' }),
  data,
  actor,
});
const ending = z.strictObject({
  as: z.string().min(1).max(200).meta({ description: 'One of the ends that the rules name.' }),
  data,
  actor,
});
const meeting = z.strictObject({
  what: z.string().min(1).max(200).meta({ description: 'What is owed, by its name in the rules.' }),
  actor,
});
const ticking = z.strictObject({
  item: z.string().min(1).max(200).meta({ description: 'One thing of the checklist that the rules name.' }),
  actor,
});

const act = (id: string, summary: string, description: string, also: readonly 'data_invalid'[] = []) =>
  actRoute({
    id,
    tag,
    summary,
    description,
    answers: {
      200: ['Done: the handoff after the step.', handoffActDone],
      202: ['Kept, and carried out as soon as a worker is there.', actPending],
    },
    refuses: ['handoff_not_found', 'act_refused', ...also],
  });

/** Handoffs: who has which lead, and what they do with it. */
export function handoffRoutes(ports: Pick<ApiPorts, 'records' | 'acts' | 'serverNow'> & { readonly known: Known }) {
  const { records, known } = ports;

  const ruleIn = (plan: Plan | null, row: StoredRow) => plan?.handoffs.find(({ name }) => name === row.name);

  const detail = async (id: string): Promise<HandoffDetail> => {
    const row = await records.handoff(id);
    if (row === null) throw handoffNotFound(id);
    const subject = { kind: 'handoff', id } as const;
    const [plan, naming, lead, obligations, timeline, told] = await Promise.all([
      known.plan(row.plan),
      known.naming(),
      records.lead(row.leadKey),
      records.obligations({ subject, state: 'any', limit: 500 }),
      records.journal({ since: 0, limit: entriesShown, subject }),
      records.told(id),
    ]);
    if (lead === null) throw new Error(`The lead of handoff ${id} is gone.`);
    return {
      ...toHandoff(row, ruleIn(plan, row), naming),
      facts: toLead(lead, naming),
      obligations: obligations.rows.map((obligation) => toObligation(obligation, naming)),
      timeline,
      told: told && { ...told, events: told.events.map(({ name, at, data }) => ({ name, at, data })) },
      may: mayBeDone(row, plan === null ? null : handoffSlice(plan, row.plan, row.name)),
    };
  };

  /** What is said with an act, read as the rules of the handoff ask for it. */
  const saidWith = async (
    id: string,
    among: 'reasons' | 'ends',
    called: string,
    given: Readonly<Record<string, unknown>> | undefined,
  ): Promise<{ readonly data?: Fields }> => {
    if (given === undefined || Object.keys(given).length === 0) return {};
    const row = await records.handoff(id);
    if (row === null) throw handoffNotFound(id);
    const plan = await known.plan(row.plan);
    const outcome = ruleIn(plan, row)?.[among].find(({ name }) => name === called);
    return plan === null || outcome === undefined ? {} : readSaid(called, outcome.brings ?? [], given, plan);
  };

  const answer = async (c: Call, id: string, does: Act['does']) => {
    const carried = await carryOut(c, ports, { kind: 'handoff', id }, does);
    if (carried.kind === 'pending') return c.json({ state: 'pending' as const, act: carried.id }, 202);
    return c.json({ state: 'done' as const, handoff: await detail(id) }, 200);
  };

  return new Hono<Environment>()
    .get(
      '/handoffs',
      reads({
        id: 'listHandoffs',
        tag,
        summary: 'List handoffs, newest first',
        answers: { 200: ['A page of handoffs.', pageOf(handoffRow, 'Handoffs')] },
      }),
      valid('query', query),
      async (c) => {
        const { lead, ...asked } = c.req.valid('query');
        const found = lead === undefined ? undefined : await records.lead(lead);
        if (found === null) return c.json({ rows: [], next: null }, 200);
        const [page, naming] = await Promise.all([
          records.handoffs({ ...toPage(asked), lead: found?.id }),
          known.naming(),
        ]);
        return c.json(
          {
            rows: await Promise.all(
              page.rows.map(async (row) => toHandoff(row, ruleIn(await known.plan(row.plan), row), naming)),
            ),
            next: page.next,
          },
          200,
        );
      },
    )
    .get(
      '/handoffs/:id',
      reads({
        id: 'getHandoff',
        tag,
        summary: 'Read a handoff with its lead, obligations and timeline',
        answers: { 200: ['The handoff.', handoffDetail] },
        refuses: ['handoff_not_found'],
      }),
      async (c) => c.json(await detail(c.req.param('id')), 200),
    )
    .post(
      '/handoffs/:id/accept',
      act('acceptHandoff', 'Accept a handoff', 'Meets what is owed as `accept`, if the rules ask for it.'),
      valid('json', nothing),
      (c) => answer(c, c.req.param('id'), { kind: 'accept' }),
    )
    .post(
      '/handoffs/:id/reject',
      act(
        'rejectHandoff',
        'Reject a handoff for a reason',
        'Possible until accepted, for one of the reasons that the rules name, with what it asks for.',
        ['data_invalid'],
      ),
      valid('json', rejection),
      async (c) => {
        const { because, data: given } = c.req.valid('json');
        const said = await saidWith(c.req.param('id'), 'reasons', because, given);
        return answer(c, c.req.param('id'), { kind: 'reject', because, ...said });
      },
    )
    .post(
      '/handoffs/:id/contact',
      act('contactHandoff', 'Log that the lead was contacted', 'Meets what is owed as `contact`, and as `accept`.'),
      valid('json', nothing),
      (c) => answer(c, c.req.param('id'), { kind: 'contact' }),
    )
    .post(
      '/handoffs/:id/end',
      act(
        'endHandoff',
        'End a handoff',
        'After it was accepted, as one of the ends that the rules name, with what it asks for.',
        ['data_invalid'],
      ),
      valid('json', ending),
      async (c) => {
        const { as, data: given } = c.req.valid('json');
        const said = await saidWith(c.req.param('id'), 'ends', as, given);
        return answer(c, c.req.param('id'), { kind: 'end', as, ...said });
      },
    )
    .post(
      '/handoffs/:id/meet',
      act('meetHandoff', 'Do what else is owed', 'Meets an obligation by its name, or counts as one of several.'),
      valid('json', meeting),
      (c) => answer(c, c.req.param('id'), { kind: 'meet', what: c.req.valid('json').what }),
    )
    .post(
      '/handoffs/:id/tick',
      act(
        'tickHandoff',
        'Tick one thing of the checklist',
        'What asks for a complete checklist can be done after the last.',
      ),
      valid('json', ticking),
      (c) => answer(c, c.req.param('id'), { kind: 'tick', item: c.req.valid('json').item }),
    )
    .post(
      '/handoffs/:id/correct',
      act('correctHandoff', 'Put right what was sent back', 'Then somebody is looked for again, by the route.'),
      valid('json', nothing),
      (c) => answer(c, c.req.param('id'), { kind: 'correct' }),
    );
}
