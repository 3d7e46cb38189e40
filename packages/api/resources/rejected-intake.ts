import { Hono } from 'hono';
import { z } from 'zod';
import type { RejectedIntake } from '@smk/store';
import type { ApiPorts } from '../ports.ts';
import { reads, writes } from '../protocol/describe.ts';
import type { Environment } from '../protocol/environment.ts';
import { once, settled } from '../protocol/idempotency.ts';
import { pageOf, pageQuery, toPage } from '../protocol/page.ts';
import { Refusal } from '../protocol/refusal.ts';
import { valid, wrongValues } from '../protocol/valid.ts';
import { eventsParked, eventsTaken, givenEvents } from './event.ts';
import type { Known } from './known.ts';
import { givenLead } from './lead.ts';
import { rejectedRow } from './rejected-row.ts';
import type { RejectedRow } from './rejected-row.ts';
import { eventsAnswered } from './take-in.ts';

const tag = 'rejected intake';
const mended = z
  .strictObject({ body: z.unknown().optional().meta({ description: 'What came in, mended; as it was where absent.' }) })
  .meta({ id: 'Mended' });

/** What failed its schema: listed, read, mended and taken in again. */
export function rejectedIntakeRoutes({
  intake,
  records,
  known,
  now,
}: Pick<ApiPorts, 'intake' | 'records' | 'now'> & { readonly known: Known }) {
  const read = async (id: string) => {
    const row = await records.rejectedOne(id);
    if (row === null)
      throw new Refusal('rejected_not_found', `Nothing rejected is kept as \`${id}\`: it is kept for 30 days.`);
    return row;
  };

  return new Hono<Environment>()
    .get(
      '/rejected-intake',
      reads({
        id: 'listRejectedIntake',
        tag,
        summary: 'Writes that failed their schema, newest first',
        answers: { 200: ['A page of them.', pageOf(rejectedRow, 'RejectedIntakes')] },
      }),
      valid('query', z.strictObject(pageQuery)),
      async (c) => {
        const page = await records.rejected({ ...toPage(c.req.valid('query')), now: now() });
        return c.json({ rows: page.rows.map(toRow), next: page.next }, 200);
      },
    )
    .get(
      '/rejected-intake/:id',
      reads({
        id: 'getRejectedIntake',
        tag,
        summary: 'Read a write that failed its schema',
        answers: { 200: ['The write.', rejectedRow] },
        refuses: ['rejected_not_found'],
      }),
      async (c) => c.json(toRow(await read(c.req.param('id'))), 200),
    )
    .post(
      '/rejected-intake/:id/resubmit',
      writes({
        id: 'resubmit',
        tag,
        summary: 'Take it in again, mended if a body is given',
        description: 'What fails again is kept as it was mended, under the same id.',
        answers: {
          200: ['It is taken in.', eventsTaken],
          202: ['Events whose lead is still not known.', eventsParked],
        },
        refuses: ['rejected_not_found', 'already_resubmitted', 'lead_invalid', 'event_invalid', 'no_active_rules'],
      }),
      valid('json', mended),
      async (c) => {
        const row = await read(c.req.param('id'));
        const writing = { naming: await known.naming(), requestId: c.get('requestId') };
        const answer = eventsAnswered(writing, row.key, row.what === 'lead' ? 'lead_invalid' : 'event_invalid');
        const { body } = c.req.valid('json');
        const given = body === undefined ? undefined : bodyOf(row.what, body);
        const answered = await intake.resubmit(row.id, given, once(c, answer));
        const taken = settled(c, answered, answer);
        return c.json(taken.body, taken.status as 200 | 202);
      },
    );
}

/** A mended body, of the shape in which it could have come in the first place; refused, it changes nothing of what is kept. */
function bodyOf(what: RejectedIntake['what'], body: unknown): unknown {
  const read = (what === 'lead' ? givenLead : givenEvents).safeParse(body);
  if (!read.success) throw wrongValues(read.error.issues, 'json', '/body');
  return read.data;
}

function toRow({ id, what, key, at, body, problems, origin }: RejectedIntake): RejectedRow {
  return {
    id,
    what,
    key,
    at,
    body,
    errors: problems.map(({ pointer, sentence }) => ({ pointer, detail: sentence })),
    origin,
  };
}
