import type { Client, HandoffDetail, ReviewDetail, Why } from '@smk/api/client';
import { useEffect, useState } from 'react';

export type Detail =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'handoff'; readonly id: string; readonly handoff: HandoffDetail; readonly why: Why | null }
  | { readonly kind: 'review'; readonly id: string; readonly review: ReviewDetail }
  | { readonly kind: 'failed'; readonly because: string };

/** How long a row is selected before it is read, so that going through a list reads only where it stops. */
const settled = 60;

/** What is open in full: read when it is opened, and again when something happened. `id` is `handoff:…` or `review:…`. */
export function useDetail(client: Client, id: string | null, revision: number): Detail {
  const [detail, setDetail] = useState<Detail>({ kind: 'none' });
  useEffect(() => {
    if (id === null) {
      setDetail({ kind: 'none' });
      return undefined;
    }
    const leaving = new AbortController();
    const { signal } = leaving;
    const isSame = (before: Detail): boolean => 'id' in before && before.id === id;
    setDetail((before) => (isSame(before) ? before : { kind: 'loading' }));
    const timer = setTimeout(() => {
      read(client, id, signal).then(
        (found) => !signal.aborted && setDetail(found),
        // What was read stays: the first line says that it is old.
        (error: unknown) => !signal.aborted && setDetail((before) => (isSame(before) ? before : failed(error))),
      );
    }, settled);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [client, id, revision]);
  return detail;
}

const failed = (error: unknown): Detail => ({
  kind: 'failed',
  because: error instanceof Error ? error.message : String(error),
});

async function read(client: Client, id: string, signal: AbortSignal): Promise<Detail> {
  const [kind, ...rest] = id.split(':');
  const subject = rest.join(':');
  if (kind === 'review') return { kind: 'review', id, review: await client.reviews.get(subject, { signal }) };
  const handoff = await client.handoffs.get(subject, { signal });
  const why = await client.leads.why(handoff.lead.key, {}, { signal }).catch(() => null);
  return { kind: 'handoff', id, handoff, why };
}
