import { Hono } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import { z } from 'zod';
import type { ApiPorts } from '../ports.ts';
import type { Environment } from '../protocol/environment.ts';

const health = z.object({ status: z.enum(['ok', 'stopping', 'no database']) }).meta({ id: 'Health' });
const patience = 2_000;

const told = (description: string) => ({ description, content: { 'application/json': { schema: resolver(health) } } });
const described = (operationId: string, summary: string) =>
  describeRoute({
    operationId,
    tags: ['health'],
    summary,
    security: [],
    responses: {
      200: told('All is well.'),
      ...(operationId === 'ready' ? { 503: told('Not now: send nothing here.') } : {}),
    },
  });

/** Whether the process lives, and whether it can serve: the only addresses that need no key. */
export function healthRoutes({ records, stopping }: Pick<ApiPorts, 'records' | 'stopping'>) {
  return new Hono<Environment>()
    .get('/healthz', described('alive', 'Whether the process lives'), (c) => c.json({ status: 'ok' as const }, 200))
    .get('/readyz', described('ready', 'Whether it can serve'), async (c) => {
      if (stopping.aborted) return c.json({ status: 'stopping' as const }, 503);
      const answered = await Promise.race([
        records.clock().then(
          () => true,
          () => false,
        ),
        new Promise<false>((resolve) => setTimeout(() => resolve(false), patience).unref()),
      ]);
      return answered ? c.json({ status: 'ok' as const }, 200) : c.json({ status: 'no database' as const }, 503);
    });
}
