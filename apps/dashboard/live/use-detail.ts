import type { Client, HandoffDetail, ReviewDetail, Why } from '@smk/api/client';
import { useEffect, useState } from 'react';

export type Detail =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'handoff'; readonly id: string; readonly handoff: HandoffDetail; readonly why: Why | null }
  | { readonly kind: 'review'; readonly id: string; readonly review: ReviewDetail }
  | { readonly kind: 'failed'; readonly because: string };

/** What is open in full: read when it is opened, and again when something happened. `id` is `handoff:…` or `review:…`. */
export function useDetail(client: Client, id: string | null, revision: number): Detail {
  const [detail, setDetail] = useState<Detail>({ kind: 'none' });
  useEffect(() => {
    if (id === null) {
      setDetail({ kind: 'none' });
      return undefined;
    }
    let wanted = true;
    setDetail((before) => ('id' in before && before.id === id ? before : { kind: 'loading' }));
    read(client, id).then(
      (found) => wanted && setDetail(found),
      (error: unknown) =>
        wanted && setDetail({ kind: 'failed', because: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [client, id, revision]);
  return detail;
}

async function read(client: Client, id: string): Promise<Detail> {
  const [kind, ...rest] = id.split(':');
  const subject = rest.join(':');
  if (kind === 'review') return { kind: 'review', id, review: await client.reviews.get(subject) };
  const handoff = await client.handoffs.get(subject);
  const why = await client.leads.why(handoff.lead.key).catch(() => null);
  return { kind: 'handoff', id, handoff, why };
}
