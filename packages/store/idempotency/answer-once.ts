import type { Moment } from '@smk/plan';
import type { Session } from '../database/session.ts';
import { unbuilt } from '../database/unbuilt.ts';

export type StoredAnswer = { readonly status: number; readonly body: unknown };

/** A write that counts once. `request` is a hash of what was asked, so that a key used for something else is noticed. */
export type Once<T> = {
  readonly key: string;
  readonly request: string;
  readonly at: Moment;
  readonly answer: (value: T) => StoredAnswer;
};

/** `replayed`: it was done before, with this answer. `key reused`: the key belongs to another request. */
export type Answered<T> =
  | { readonly kind: 'new'; readonly value: T }
  | { readonly kind: 'replayed'; readonly answer: StoredAnswer }
  | { readonly kind: 'key reused' };

/** Does `work` and keeps its answer under the key, both in the transaction `tx`; callers with the same key wait for each other. */
export const answerOnce: <T>(tx: Session, once: Once<T>, work: () => Promise<T>) => Promise<Answered<T>> = unbuilt;
/** Forgets answers kept before `before`; answers how many. */
export const forgetAnswers: (db: Session, before: Moment) => Promise<number> = unbuilt;
