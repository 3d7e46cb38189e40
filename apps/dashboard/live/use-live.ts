import type { Client, ConnectionState } from '@smk/api/client';
import { useEffect, useRef, useState } from 'react';
import { coalesce } from './coalesce.ts';
import { readAll, type Read, type Searched } from './read-all.ts';

/** What is known of the company; `revision` grows each time it is read anew. */
export type Live = {
  readonly read: Read | null;
  readonly connection: ConnectionState | null;
  /** Whether `read` is all that there is to know: the stream is open, and it was read since that opened. */
  readonly fresh: boolean;
  /** The server's milliseconds up to which `read` was all there was to know, while it is not fresh. */
  readonly freshUntil: number | null;
  readonly revision: number;
  /** Why the last reading failed, in one sentence. */
  readonly trouble: string | null;
};

const nothing: Live = { read: null, connection: null, fresh: false, freshUntil: null, revision: 0, trouble: null };

/** At most four readings a second; again after one that failed; and now and then, since a clock can be set without a word. */
const pause = 250;
const retryAfter = 1_000;
const nowAndThen = 15_000;

/** Reads the lists, follows the stream, and reads them anew when something happened, or when others are searched. */
export function useLive(client: Client, clock: () => number, searched: Searched): Live {
  const [live, setLive] = useState(nothing);
  const search = useRef({ searched, ask: (): void => {} });
  useEffect(() => {
    search.current.searched = searched;
    search.current.ask();
  }, [searched]);
  useEffect(() => {
    let connected = false;
    let retry: NodeJS.Timeout | undefined;
    const notFresh = (before: Live): Live =>
      before.fresh ? { ...before, fresh: false, freshUntil: clock() } : { ...before };

    const reading = coalesce(async () => {
      const began = connected;
      try {
        const read = await readAll(client, clock, search.current.searched);
        setLive((before) => ({
          ...before,
          read,
          fresh: began && connected,
          revision: before.revision + 1,
          trouble: null,
        }));
      } catch (error) {
        setLive((before) => ({ ...notFresh(before), trouble: error instanceof Error ? error.message : String(error) }));
        retry = setTimeout(reading.ask, retryAfter);
      }
    }, pause);
    search.current.ask = reading.ask;
    reading.ask();
    const regularly = setInterval(reading.ask, nowAndThen);
    const stream = client.stream({
      onEntry: reading.ask,
      onReset: reading.ask,
      onState: (connection) => {
        connected = connection.kind === 'live';
        setLive((before) => ({ ...notFresh(before), connection }));
        // Where nobody answers the reading says why.
        reading.ask();
      },
    });
    return () => {
      stream.stop();
      reading.stop();
      clearInterval(regularly);
      clearTimeout(retry);
    };
  }, [client, clock]);
  return live;
}
