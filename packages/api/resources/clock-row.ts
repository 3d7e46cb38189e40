import { z } from 'zod';
import { moment } from '../protocol/values.ts';
import type { Told } from '../protocol/values.ts';

export const clockRow = z
  .object({
    now: moment.meta({ description: "The company's moment." }),
    offset: z.int().meta({ description: "Milliseconds that are added to the server's clock times the rate." }),
    rate: z.number().meta({ description: "How fast the company's clock runs; 1 is real time." }),
  })
  .meta({ id: 'Clock' });
export type ClockRow = Told<typeof clockRow>;
