import type { Subject } from '@smk/plan';
import type { Session } from '../database/session.ts';
import { unbuilt } from '../database/unbuilt.ts';

/** What Temporal is to be told after a commit. Twice or late is harmless. */
export type OutboxMessage =
  /** Start the workflow of an open case (`readHandoffStart`, `readReviewStart`); nothing to do if it has ended. */
  | { readonly kind: 'start'; readonly subject: Subject }
  | { readonly kind: 'start intake'; readonly import: string }
  /** Something waits in `inputs` for the case. */
  | { readonly kind: 'nudge'; readonly subject: Subject }
  /** A lead is to be assessed anew earlier than the `qualification` workflow thinks. */
  | { readonly kind: 'nudge qualification' };

export type OutboxRow = { readonly id: number; readonly message: OutboxMessage; readonly attempts: number };

/** Claims up to `limit` messages, oldest first, for `lease` milliseconds; `serverNow` is the server's clock, not the company's. */
export const claimOutbox: (
  db: Session,
  claim: { readonly limit: number; readonly lease: number; readonly serverNow: number },
) => Promise<readonly OutboxRow[]> = unbuilt;
/** Removes messages that were delivered. */
export const settleOutbox: (db: Session, ids: readonly number[]) => Promise<void> = unbuilt;
/** Puts a message back, to be claimed again from `retryAt` (server's clock) on. */
export const returnToOutbox: (
  db: Session,
  failure: { readonly id: number; readonly error: string; readonly retryAt: number },
) => Promise<void> = unbuilt;
/** How many messages wait, for health and metrics. */
export const outboxDepth: (db: Session) => Promise<number> = unbuilt;
/** Adds messages within a transaction. */
export const putInOutbox: (tx: Session, messages: readonly OutboxMessage[]) => Promise<void> = unbuilt;
