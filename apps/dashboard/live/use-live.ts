import type {
  ActiveRules,
  Client,
  ClockRow,
  ConnectionState,
  HandoffRow,
  ObligationRow,
  ReviewRow,
} from '@smk/api/client';
import { useEffect, useState } from 'react';
import { coalesce } from './coalesce.ts';

/** What the lists are drawn from; `revision` grows each time it is read anew. */
export type Live = {
  readonly rules: ActiveRules | null;
  readonly clock: (ClockRow & { readonly readAt: number }) | null;
  readonly obligations: readonly ObligationRow[];
  readonly handoffs: readonly HandoffRow[];
  readonly reviews: readonly ReviewRow[];
  readonly connection: ConnectionState | null;
  readonly revision: number;
  /** Why the last reading failed, in one sentence. */
  readonly trouble: string | null;
};

const nothing: Live = {
  rules: null,
  clock: null,
  obligations: [],
  handoffs: [],
  reviews: [],
  connection: null,
  revision: 0,
  trouble: null,
};

/** Reads the lists, follows the stream, and reads them anew when something happened: at most four times a second. */
export function useLive(client: Client, clock: () => number): Live {
  const [live, setLive] = useState(nothing);
  useEffect(() => {
    const reading = coalesce(async () => {
      try {
        const read = await readAll(client, clock);
        setLive((before) => ({ ...before, ...read, revision: before.revision + 1, trouble: null }));
      } catch (error) {
        setLive((before) => ({ ...before, trouble: error instanceof Error ? error.message : String(error) }));
      }
    }, 250);
    reading.ask();
    const stream = client.stream({
      onEntry: reading.ask,
      onReset: reading.ask,
      onState: (connection) => {
        setLive((before) => ({ ...before, connection }));
        if (connection.kind === 'live') reading.ask();
      },
    });
    return () => {
      stream.stop();
      reading.stop();
    };
  }, [client, clock]);
  return live;
}

async function readAll(
  client: Client,
  clock: () => number,
): Promise<Pick<Live, 'rules' | 'clock' | 'obligations' | 'handoffs' | 'reviews'>> {
  const [rules, companyClock, obligations, open, waiting, ended, reviews] = await Promise.all([
    client.rules.active(),
    client.clock.get(),
    client.obligations.list({ state: 'open', limit: 500 }),
    client.handoffs.list({ status: 'open', limit: 500 }),
    client.handoffs.list({ status: 'waiting', limit: 500 }),
    client.handoffs.list({ status: 'ended', limit: 100 }),
    client.reviews.list({ limit: 100 }),
  ]);
  return {
    rules,
    clock: { ...companyClock, readAt: clock() },
    obligations: obligations.rows,
    handoffs: [...open.rows, ...waiting.rows, ...ended.rows],
    reviews: reviews.rows,
  };
}
