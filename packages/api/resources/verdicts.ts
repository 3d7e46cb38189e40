import { Hono } from 'hono';
import { z } from 'zod';
import type { VerdictAnswer } from '@smk/activities';
import type { Verdict } from '@smk/plan';
import type { ApiPorts } from '../ports.ts';
import { acts } from '../protocol/describe.ts';
import type { Call, Environment } from '../protocol/environment.ts';
import { once, settled, type Written } from '../protocol/idempotency.ts';
import type { Problem } from '../protocol/problem.ts';
import { Refusal } from '../protocol/refusal.ts';
import { valid } from '../protocol/valid.ts';
import { actor } from './actor.ts';
import type { Known } from './known.ts';
import { leadAnswer, type LeadAnswer } from './lead-answer.ts';
import { asStored, leadNotFound, toLeadAnswer, type Writing } from './take-in.ts';

const nothing = z.strictObject({ actor });

const settles = (id: string, summary: string, description: string) =>
  acts({
    id,
    tag: 'events',
    summary,
    description,
    answers: { 200: ['The lead as it is now.', leadAnswer] },
    refuses: ['lead_not_found', 'event_not_found', 'event_not_doubtful', 'no_active_rules'],
  });

/** Doubtful events, confirmed or dropped by somebody. */
export function verdictRoutes({ intake, known }: Pick<ApiPorts, 'intake'> & { readonly known: Known }) {
  const settle = async (c: Call, which: { readonly key: string; readonly event: string }, verdict: Verdict) => {
    const answer = verdictAnswered({ naming: await known.naming(), requestId: c.get('requestId') }, which);
    const answered = await intake.settleDoubt(which, { verdict, by: c.get('actor') }, once(c, answer));
    return c.json(settled(c, answered, answer).body, 200);
  };

  return new Hono<Environment>()
    .post(
      '/leads/:key/events/:event/confirm',
      settles(
        'confirmEvent',
        'Say that a doubtful event was caused by a person',
        'It counts from when it happened, and the lead is assessed anew.',
      ),
      valid('json', nothing),
      (c) => settle(c, c.req.param(), 'confirmed'),
    )
    .post(
      '/leads/:key/events/:event/drop',
      settles(
        'dropEvent',
        'Say that a doubtful event was caused by a machine',
        'It is as if it had not happened, even if something confirmed it, and the lead is assessed anew.',
      ),
      valid('json', nothing),
      (c) => settle(c, c.req.param(), 'dropped'),
    );
}

const verdictAnswered =
  ({ naming, requestId }: Writing, { key, event }: { readonly key: string; readonly event: string }) =>
  (answer: VerdictAnswer): Written<LeadAnswer | Problem> => {
    switch (answer.kind) {
      case 'taken':
        return { status: 200, body: toLeadAnswer(answer, naming) };
      case 'no such lead':
        return asStored(leadNotFound(key), requestId);
      case 'no such event':
        return asStored(
          new Refusal(
            'event_not_found',
            `Nothing called \`${event}\` has happened to this lead: its journal names what has.`,
          ),
          requestId,
        );
      case 'not doubtful':
        return asStored(
          new Refusal(
            'event_not_doubtful',
            `The rules do not doubt \`${answer.event}\`: what may be a bot is declared as \`event ${answer.event} may be a bot\`.`,
          ),
          requestId,
        );
    }
  };
