import { Hono } from 'hono';
import { z } from 'zod';
import type { ApiPorts } from '../ports.ts';
import { reads, writes } from '../protocol/describe.ts';
import type { Environment } from '../protocol/environment.ts';
import { once, settled, type Written } from '../protocol/idempotency.ts';
import { valid } from '../protocol/valid.ts';
import { givenMoment } from '../protocol/values.ts';
import { clockRow } from './clock-row.ts';
import type { ClockRow } from './clock-row.ts';

const setting = z
  .strictObject({
    now: givenMoment.optional().meta({ description: 'What the clock is to show now; as it is where absent.' }),
    rate: z
      .number()
      .positive()
      .max(100_000)
      .optional()
      .meta({ description: 'How fast it is to run; 1 is real time, and where absent as it was.' }),
  })
  .meta({ id: 'ClockSetting' });

/** The company's clock: set for demonstrations, else the server's own. */
export function clockRoutes({
  records,
  now,
  serverNow,
  clockWasSet,
}: Pick<ApiPorts, 'records' | 'now' | 'serverNow' | 'clockWasSet'>) {
  return new Hono<Environment>()
    .get(
      '/clock',
      reads({
        id: 'getClock',
        tag: 'clock',
        summary: "Read the company's clock",
        answers: { 200: ['The clock.', clockRow] },
      }),
      async (c) => {
        const { offset, rate } = await records.clock();
        return c.json({ now: now(), offset, rate }, 200);
      },
    )
    .put(
      '/clock',
      writes({
        id: 'setClock',
        tag: 'clock',
        summary: "Set the company's clock, for demonstrations",
        description: 'Clocks that run already follow within a minute. Never set it where people work.',
        answers: { 200: ['The clock as it is now.', clockRow] },
      }),
      valid('json', setting),
      async (c) => {
        const asked = c.req.valid('json');
        const rate = asked.rate ?? (await records.clock()).rate;
        const shown = asked.now ?? now();
        const offset = shown - Math.floor(serverNow() * rate);
        const answer = (): Written<ClockRow> => ({ status: 200, body: { now: shown, offset, rate } });
        const set = await records.setClock({ offset, rate }, once(c, answer));
        await clockWasSet();
        return c.json(settled(c, set, answer).body, 200);
      },
    );
}
