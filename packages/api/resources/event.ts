import { z } from 'zod';
import { fields, givenFields, givenMoment, moment } from '../protocol/values.ts';
import type { Told } from '../protocol/values.ts';
import { lead } from './lead.ts';

export const givenEvent = z
  .strictObject({
    id: z.string().min(1).max(200).optional().meta({ description: "The event's own id: the same id of the same lead counts once. Made up where absent." }),
    name: z.string().min(1).max(200).meta({ description: 'The name of the event in the rules.' }),
    at: givenMoment.optional().meta({ description: 'When it happened; now where absent.' }),
    data: givenFields.optional(),
  })
  .meta({ id: 'GivenEvent' });
/** An event as a caller writes it. */
export type GivenEvent = { readonly id?: string; readonly name: string; readonly at?: number | string; readonly data?: Readonly<Record<string, unknown>> };

export const eventsAnswer = z
  .object({
    lead: lead.nullable().meta({ description: 'The lead after the events; null while it is unknown.' }),
    events: z.array(z.object({ id: z.string(), state: z.enum(['taken', 'known', 'parked']) })),
    opened: z.array(z.string()),
  })
  .meta({ id: 'EventsAnswer', description: 'What became of each event: `known` was there already, `parked` waits for its lead.' });
export type EventsAnswer = Told<typeof eventsAnswer>;

export const parkedEvent = z
  .object({ id: z.string(), lead: z.string(), name: z.string(), at: moment, data: fields, parkedAt: moment })
  .meta({ id: 'ParkedEvent' });
export type ParkedEvent = Told<typeof parkedEvent>;
