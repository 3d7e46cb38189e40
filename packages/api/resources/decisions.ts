import { Hono } from 'hono';
import { z } from 'zod';
import type { ApiPorts } from '../ports.ts';
import { reads } from '../protocol/describe.ts';
import type { Environment } from '../protocol/environment.ts';
import { Refusal } from '../protocol/refusal.ts';
import { valid } from '../protocol/valid.ts';
import { givenFields, givenMoment } from '../protocol/values.ts';
import { assessed } from './decision.ts';
import { givenEvent } from './event.ts';

const body = z
  .strictObject({
    fields: givenFields,
    events: z.array(givenEvent).max(1000).optional(),
    asOf: givenMoment.optional().meta({ description: 'As of when; now where absent.' }),
  })
  .meta({ id: 'GivenFacts' });

/** What would happen to a lead, with reasons; nothing is stored. */
export function decisionRoutes({ intake }: Pick<ApiPorts, 'intake'>) {
  return new Hono<Environment>().post(
    '/decisions',
    reads({
      id: 'assess',
      tag: 'decisions',
      summary: 'Ask what the rules would do with a lead, without storing anything',
      description: 'Where the key is known, the facts given are put over those stored.',
      answers: { 200: ['The decision with each condition, and what it would open.', assessed] },
      refuses: ['lead_invalid', 'no_active_rules', 'malformed_json', 'media_type_unsupported', 'body_too_large'],
    }),
    valid('json', body),
    async (c) => {
      const { fields, events, asOf } = c.req.valid('json');
      const result = await intake.assess(
        { fields },
        { ...(events === undefined ? {} : { events }), ...(asOf === undefined ? {} : { asOf }) },
      );
      if (result.kind === 'rejected') {
        const errors = result.problems.map(({ pointer, sentence }) => ({ pointer, detail: sentence }));
        throw new Refusal('lead_invalid', `The facts do not fit the rules: ${errors[0]?.detail ?? ''}`, { errors });
      }
      const { plan, known, decision, stage, entered, opens } = result;
      return c.json({ plan, known, decision, stage, entered, opens }, 200);
    },
  );
}
