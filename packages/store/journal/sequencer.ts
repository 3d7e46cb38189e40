import type { Session } from '../database/session.ts';
import type { Store } from '../database/open-store.ts';
import { unbuilt } from '../database/unbuilt.ts';

/** Numbers committed entries, oldest first; answers how many. Safe to call from several processes at once. */
export const numberJournal: (db: Session) => Promise<number> = unbuilt;
/** Keeps numbering in the background until stopped; `every` is the pause in milliseconds when there was nothing to do (50 if absent). */
export const startSequencer: (
  store: Store,
  options?: { readonly every?: number; readonly onError?: (error: unknown) => void },
) => { readonly stop: () => Promise<void> } = unbuilt;
