import { sql } from 'kysely';
import { first } from '../database/query.ts';
import type { Session } from '../database/session.ts';
import type { Store } from '../database/open-store.ts';

const batch = 2_000;

/**
 * Numbers committed entries, oldest first; answers how many. Several processes may call it at once: one of them numbers.
 * Invariant: numbers are given under one lock that is held until they are committed, so that whoever has read number n
 * will never see a lower one appear.
 */
export async function numberJournal(db: Session): Promise<number> {
  const row = await first(db, sql<{ numbered: number }>`select number_journal(${batch}) as numbered`);
  return row?.numbered ?? 0;
}

/** Keeps numbering in the background until stopped; `every` is the pause in milliseconds when there was nothing to do (50 if absent). */
export function startSequencer(
  store: Store,
  options: { readonly every?: number; readonly onError?: (error: unknown) => void } = {},
): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  const running = keepNumbering(store, options.every ?? 50, options.onError ?? (() => {}), stopping.signal);
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

async function keepNumbering(
  store: Store,
  every: number,
  onError: (error: unknown) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const numbered = await numberJournal(store.db).catch((error: unknown) => {
      onError(error);
      return 0;
    });
    if (numbered < batch) await pause(every, signal);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
