import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { ApiPorts } from '../ports.ts';
import { reads } from '../protocol/describe.ts';
import type { Environment } from '../protocol/environment.ts';
import { Refusal } from '../protocol/refusal.ts';
import { z } from 'zod';

/** How far back a stream may resume; whoever is further behind reads everything anew. */
const furthestBack = 10_000;
const beatEvery = 5_000;
const mostStreams = 100;

/** The journal as it is written, for dashboards: server-sent events, resumed by number. */
export function streamRoutes({ records, stopping }: Pick<ApiPorts, 'records' | 'stopping'>) {
  let open = 0;
  return new Hono<Environment>().get(
    '/stream',
    reads({
      id: 'stream',
      tag: 'journal',
      summary: 'Follow the journal as server-sent events',
      description:
        'First `open` with the number of the newest entry, then a `journal` event for each entry, its `seq` as the id. With `Last-Event-ID` it goes on after that number. `reset` with a number says that the place is too old, or of another database: read everything anew, the stream goes on from there. A comment comes every 5 seconds.',
      answers: { 200: ['The stream.', z.string(), 'text/event-stream'] },
      more: {
        parameters: [
          {
            name: 'Last-Event-ID',
            in: 'header',
            schema: { type: 'integer', minimum: 0 },
            description: 'The number after which to go on; from now on where absent.',
          },
        ],
      },
    }),
    async (c) => {
      const asked = lastEventId(c.req.header('Last-Event-ID'));
      if (stopping.aborted || open >= mostStreams)
        throw new Refusal(
          'unavailable',
          stopping.aborted
            ? 'The server is stopping: try again in a moment.'
            : `${mostStreams} streams are open already: close one.`,
        );
      // Asked for its head alone, it has nobody who reads it, and would never end.
      if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream' });
      open += 1;
      const newest = await records.lastSeq().catch((error: unknown) => {
        open -= 1;
        throw error;
      });
      const tooOld = asked !== null && (asked > newest || newest - asked > furthestBack);
      c.header('X-Accel-Buffering', 'no');
      c.header('Cache-Control', 'no-store');

      return streamSSE(c, async (stream) => {
        const ending = new AbortController();
        const end = () => ending.abort();
        stream.onAbort(end);
        c.req.raw.signal.addEventListener('abort', end, { once: true });
        stopping.addEventListener('abort', end, { once: true });
        const beat = setInterval(() => void stream.write(': beat\n\n'), beatEvery);
        try {
          await stream.writeSSE({ event: 'open', data: String(newest), retry: 1000 });
          if (tooOld) await stream.writeSSE({ event: 'reset', data: String(newest) });
          const since = asked === null || tooOld ? newest : asked;
          for await (const entries of records.followJournal(since, ending.signal)) {
            for (const entry of entries)
              await stream.writeSSE({ event: 'journal', id: String(entry.seq), data: JSON.stringify(entry) });
          }
          if (stopping.aborted) await stream.writeSSE({ event: 'shutdown', data: '' });
        } finally {
          open -= 1;
          clearInterval(beat);
          stopping.removeEventListener('abort', end);
        }
      });
    },
  );
}

function lastEventId(header: string | undefined): number | null {
  if (header === undefined || header === '') return null;
  if (!/^\d{1,15}$/.test(header))
    throw new Refusal('invalid', 'The `Last-Event-ID` is not a number of the journal.', {
      errors: [{ pointer: '#header/Last-Event-ID', detail: 'Give the `id` of the last event that was read.' }],
    });
  return Number(header);
}
