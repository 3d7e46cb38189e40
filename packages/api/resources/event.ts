import { z } from 'zod';
import { fields, givenFields, givenMoment, moment } from '../protocol/values.ts';
import type { Told } from '../protocol/values.ts';
import { leadAnswer } from './lead-answer.ts';

export const givenEvent = z
  .strictObject({
    id: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .meta({ description: "The event's own id: the same id of the same lead counts once. Made up where absent." }),
    name: z.string().min(1).max(200).meta({ description: 'The name of the event in the rules.' }),
    at: givenMoment.optional().meta({ description: 'When it happened; now where absent.' }),
    data: givenFields.optional(),
  })
  .meta({ id: 'GivenEvent' });
export const givenEvents = z.strictObject({ events: z.array(givenEvent).min(1).max(1000) }).meta({ id: 'GivenEvents' });
/** An event as a caller writes it. */
export type GivenEvent = {
  readonly id?: string;
  readonly name: string;
  readonly at?: number | string;
  readonly data?: Readonly<Record<string, unknown>>;
};

export const eventsTaken = z
  .object({
    state: z.literal('taken'),
    lead: leadAnswer,
    repeated: z.array(z.string()).meta({ description: 'Events that were known before, by id.' }),
  })
  .meta({ id: 'EventsTaken' });

export const eventsParked = z
  .object({ state: z.literal('parked'), key: z.string(), ids: z.array(z.string()) })
  .meta({ id: 'EventsParked', description: 'The lead is not known yet: the events wait for it.' });
export type EventsAnswer = Told<typeof eventsTaken> | Told<typeof eventsParked>;

export const parkedEvent = z
  .object({
    id: z.string(),
    key: z.string(),
    name: z.string(),
    at: moment,
    data: fields,
    parkedAt: moment,
    stale: z.boolean().meta({ description: 'It has waited for more than a day.' }),
  })
  .meta({ id: 'ParkedEvent' });
export type ParkedEvent = Told<typeof parkedEvent>;
