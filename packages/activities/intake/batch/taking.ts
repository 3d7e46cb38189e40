import type { Moment } from '@smk/plan';
import type { Session, Store } from '@smk/store';
import type { KnownPlan, KnownPlans } from '../../rules/known-plans.ts';
import type { Incoming } from './incoming.ts';
import { RulesMoved, takeBatch } from './take-batch.ts';
import type { BatchAnswer } from './take-one.ts';

/** Reads what came in by the rules that decide, and takes it in within one transaction. */
export type Taking = {
  /** One thing, its work wrapped within the transaction. */
  take<Answer>(
    read: (known: KnownPlan, at: Moment) => Incoming,
    wrap: (tx: Session, work: () => Promise<BatchAnswer>) => Promise<Answer>,
  ): Promise<Answer>;
  /** Many things, in the order given. */
  takeAll(read: (known: KnownPlan, at: Moment) => readonly Incoming[]): Promise<readonly BatchAnswer[]>;
};

export type TakingPorts = {
  readonly store: Store;
  readonly plans: KnownPlans;
  readonly now: () => Moment;
  readonly wake?: (() => void) | undefined;
};

const attempts = 5;

export function createTaking({ store, plans, now, wake }: TakingPorts): Taking {
  return {
    async take(read, wrap) {
      let wakes = false;
      const answer = await byCurrentRules(store, plans, (tx, known) =>
        wrap(tx, async () => {
          const at = now();
          const taken = await takeBatch(tx, [read(known, at)], { plans, known, now: at });
          wakes = taken.wakes;
          return taken.answers[0]!;
        }),
      );
      if (wakes) wake?.();
      return answer;
    },

    async takeAll(read) {
      const { answers, wakes } = await byCurrentRules(store, plans, (tx, known) => {
        const at = now();
        return takeBatch(tx, read(known, at), { plans, known, now: at });
      });
      if (wakes) wake?.();
      return answers;
    },
  };
}

/** A transaction by the rules that decide; begun again when others have become active since they were read. */
export async function byCurrentRules<T>(
  store: Store,
  plans: KnownPlans,
  work: (tx: Session, known: KnownPlan) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const known = await plans.current(store.db);
    try {
      return await store.transact((tx) => work(tx, known));
    } catch (error) {
      if (!(error instanceof RulesMoved) || attempt === attempts) throw error;
      plans.moved();
    }
  }
}
