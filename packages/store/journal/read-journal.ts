import type { NumberedEntry } from '@smk/plan';
import type { Session } from '../database/session.ts';
import type { Store } from '../database/open-store.ts';
import { unbuilt } from '../database/unbuilt.ts';

export type JournalQuery = {
  /** Entries after this number; 0 for all. */
  readonly since: number;
  /** 500 if absent. */
  readonly limit?: number | undefined;
  /** Only of this lead: its own and those of its handoffs. */
  readonly lead?: string | undefined;
  readonly subject?: { readonly kind: NumberedEntry['subject']['kind']; readonly id: string } | undefined;
};

/** Numbered entries, ascending by number. */
export const readJournal: (db: Session, query: JournalQuery) => Promise<readonly NumberedEntry[]> = unbuilt;
/** The highest number given out; 0 for an empty journal. */
export const lastSeq: (db: Session) => Promise<number> = unbuilt;
/** Entries after `since` as they are numbered, in batches, without gap or repeat, until `signal` aborts. */
export const followJournal: (
  store: Store,
  options: { readonly since: number; readonly signal: AbortSignal },
) => AsyncIterable<readonly NumberedEntry[]> = unbuilt;
