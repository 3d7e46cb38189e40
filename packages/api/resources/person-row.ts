import { z } from 'zod';
import { moment } from '../protocol/values.ts';
import type { Told } from '../protocol/values.ts';

export const personRow = z
  .object({
    name: z.string(),
    title: z.string(),
    email: z.string(),
    teams: z.array(
      z.object({
        team: z.string(),
        title: z.string(),
        department: z.string(),
        weight: z.int(),
        turns: z.int(),
        debt: z.number().meta({ description: 'Turns that the rotation owes them; negative when ahead.' }),
        lastTurnAt: moment.nullable(),
      }),
    ),
    leads: z.array(z.string()).meta({ description: 'The departments and teams they lead.' }),
    openHandoffs: z.int(),
    openObligations: z.int(),
    overdue: z.int(),
  })
  .meta({ id: 'Person' });
export type PersonRow = Told<typeof personRow>;
