import { sql } from 'kysely';
import type { NumberedEntry } from '@smk/plan';
import type { Store } from '../database/open-store.ts';
import { all, first } from '../database/query.ts';
import type { Session } from '../database/session.ts';

export type JournalQuery = {
  /** Entries after this number; 0 for all. */
  readonly since: number;
  /** 500 if absent, 5,000 at most. */
  readonly limit?: number | undefined;
  /** Only of this lead: its own and those of its handoffs. */
  readonly lead?: string | undefined;
  readonly subject?: NumberedEntry['subject'] | undefined;
};

/** Numbered entries, ascending by number. Stored with the id of their lead, they are told with its key, by which people know it. */
export async function readJournal(db: Session, query: JournalQuery): Promise<readonly NumberedEntry[]> {
  const { since, lead, subject } = query;
  const limit = Math.min(Math.max(query.limit ?? 500, 1), 5_000);
  return all(
    db,
    sql<NumberedEntry>`
      select seq, jsonb_build_object('kind', subject_kind, 'id', subject_id) as subject,
        coalesce((select key from leads where id = journal.lead), lead) as lead, step, index, at,
        recorded_at as "recordedAt", what, place as rule
      from journal where seq > ${since}
        and ${lead === undefined ? sql`true` : sql`lead = ${lead}`}
        and ${subject === undefined ? sql`true` : sql`(subject_kind = ${subject.kind} and subject_id = ${subject.id})`}
      order by seq limit ${limit}`,
  );
}

/** The highest number given out; 0 for an empty journal. */
export async function lastSeq(db: Session): Promise<number> {
  const row = await first(db, sql<{ seq: number | null }>`select max(seq) as seq from journal`);
  return row?.seq ?? 0;
}

/** Entries after `since` as they are numbered, in batches, without gap or repeat, until `signal` aborts. */
export async function* followJournal(
  store: Store,
  options: { readonly since: number; readonly signal: AbortSignal },
): AsyncGenerator<readonly NumberedEntry[]> {
  const ear = store.listen('journal');
  let since = options.since;
  try {
    while (!options.signal.aborted) {
      const entries = await readJournal(store.db, { since });
      const last = entries.at(-1);
      if (last) {
        since = last.seq;
        yield entries;
      } else {
        // A ring may be lost with its connection: look again after a second.
        await ear.wait(1_000, options.signal);
      }
    }
  } finally {
    ear.close();
  }
}
