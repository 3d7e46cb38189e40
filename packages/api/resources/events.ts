import { Hono } from 'hono';
import { z } from 'zod';
import type { ApiPorts } from '../ports.ts';
import { reads, writes } from '../protocol/describe.ts';
import type { Environment } from '../protocol/environment.ts';
import { once, settled } from '../protocol/idempotency.ts';
import { pageOf, pageQuery, toPage } from '../protocol/page.ts';
import { valid } from '../protocol/valid.ts';
import { eventsParked, eventsTaken, givenEvents, parkedEvent } from './event.ts';
import type { Known } from './known.ts';
import { eventsAnswered } from './take-in.ts';

/** What happens to leads, and the events whose lead has not arrived. */
export function eventRoutes({
  intake,
  records,
  known,
  now,
}: Pick<ApiPorts, 'intake' | 'records' | 'now'> & { readonly known: Known }) {
  return new Hono<Environment>()
    .post(
      '/leads/:key/events',
      writes({
        id: 'postEvents',
        tag: 'events',
        summary: 'Say what happened to a lead',
        description:
          'One event or many, in any order: they count by when they happened. Under a key that is not known they are parked, and applied when the lead arrives.',
        answers: {
          200: ['The events are taken in.', eventsTaken],
          202: ['The lead is not known: the events wait for it.', eventsParked],
        },
        refuses: ['event_invalid', 'no_active_rules'],
      }),
      valid('json', givenEvents),
      async (c) => {
        const key = c.req.param('key');
        const answer = eventsAnswered({ naming: await known.naming(), requestId: c.get('requestId') }, key);
        const answered = await intake.takeEvents({ key }, c.req.valid('json').events, once(c, answer));
        const taken = settled(c, answered, answer);
        return c.json(taken.body, taken.status as 200 | 202);
      },
    )
    .get(
      '/parked-events',
      reads({
        id: 'listParkedEvents',
        tag: 'events',
        summary: 'Events whose lead has not arrived, longest waiting first',
        answers: { 200: ['A page of events.', pageOf(parkedEvent, 'ParkedEvents')] },
      }),
      valid(
        'query',
        z.strictObject({
          ...pageQuery,
          stale: z
            .stringbool({ truthy: ['true'], falsy: ['false'] })
            .optional()
            .meta({ description: 'Only those that wait for more than a day, or only the others.' }),
        }),
      ),
      async (c) => {
        const { rows, next } = await records.parkedEvents({ ...toPage(c.req.valid('query')), now: now() });
        return c.json({ rows, next }, 200);
      },
    );
}
