import type { Client } from '@smk/api/client';
import { useMemo } from 'react';
import type { Change, Deed } from '../state/state.ts';
import { wayOnHandoff, wayOnReview, type Way, type Wish } from './choices.ts';
import { doDeed } from './do-deed.ts';

export type Deeds = {
  /** Asks what a wish leads to on a `handoff:…` or `review:…`, and goes that way. */
  wish(wish: Wish, subject: string): void;
  /** Does what was confirmed. */
  run(deed: Deed): void;
};

export const useDeeds = (client: Client, operator: string, dispatch: (change: Change) => void): Deeds =>
  useMemo(() => createDeeds(client, operator, dispatch), [client, operator, dispatch]);

/** How long nothing is said of an answer that is waited for, in milliseconds: most come sooner. */
const unsaid = 300;

/** Deeds against the API; each says in one sentence what came of it, and that it waits where the answer takes a while. */
export function createDeeds(client: Client, operator: string, dispatch: (change: Change) => void): Deeds {
  const failed = (error: unknown): void =>
    dispatch({ kind: 'say', tone: 'bad', text: error instanceof Error ? error.message : String(error) });
  const answered = async <Answer>(asked: Promise<Answer>, then: (answer: Answer) => void): Promise<void> => {
    const waiting = setTimeout(() => dispatch({ kind: 'say', tone: 'plain', text: 'Waiting for an answer …' }), unsaid);
    await asked.finally(() => clearTimeout(waiting)).then(then, failed);
  };
  const run = (deed: Deed): void =>
    void answered(doDeed(client, deed, operator), (text) => dispatch({ kind: 'say', tone: 'good', text }));
  const go = (way: Way): void => {
    if (way.kind === 'do') run(way.deed);
    if (way.kind === 'choose') dispatch({ kind: 'choose', choice: way.choice });
    if (way.kind === 'not now') dispatch({ kind: 'say', tone: 'plain', text: way.because });
  };
  return { run, wish: (wish, subject) => void answered(ask(client, wish, subject), go) };
}

async function ask(client: Client, wish: Wish, subject: string): Promise<Way> {
  const colon = subject.indexOf(':');
  const id = subject.slice(colon + 1);
  if (subject.startsWith('review:')) return wayOnReview(wish, await client.reviews.get(id));
  return wayOnHandoff(wish, await client.handoffs.get(id));
}
