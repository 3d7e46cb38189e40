import { sql } from 'kysely';
import { first } from '../database/query.ts';
import type { Session } from '../database/session.ts';
import type { Store } from '../database/open-store.ts';

const batch = 2_000;

/** The advisory lock of the one who numbers: two arbitrary integers, apart from the single-integer locks of keys. */
const lock = sql`pg_try_advisory_xact_lock(7301, 1)`;

/**
 * Numbers committed entries, oldest first; answers how many. Several processes may call it at once: one of them numbers.
 * Invariant: numbers are given under one lock that is held until they are committed, so that whoever has read number n
 * will never see a lower one appear.
 */
export function numberJournal(db: Session): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const mine = await first(tx, sql<{ mine: boolean }>`select ${lock} as mine`);
    if (!mine?.mine) return 0;
    const row = await first(
      tx,
      sql<{ numbered: number }>`
        with waiting as (select id from journal where seq is null order by id limit ${batch}),
        next as (select id, (select coalesce(max(seq), 0) from journal) + row_number() over (order by id) as seq from waiting),
        numbered as (update journal j set seq = next.seq from next where j.id = next.id returning j.seq)
        select count(*) as numbered from numbered`,
    );
    const numbered = row?.numbered ?? 0;
    if (numbered > 0) await sql`select pg_notify('journal', '')`.execute(tx);
    return numbered;
  });
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
