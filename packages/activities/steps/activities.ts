import { punctual } from '@smk/engine';
import type { Activities, Moment } from '@smk/plan';
import { keysToReassess, pendingInputsOf, qualificationState, rememberWaking, type Store } from '@smk/store';
import { takeBatch } from '../intake/batch/take-batch.ts';
import { byCurrentRules } from '../intake/batch/taking.ts';
import { createKnownPlans, type KnownPlan } from '../rules/known-plans.ts';
import { importChunk } from './import-chunk.ts';
import { openReview } from './open-review.ts';
import { recordStep } from './record-step.ts';

/** `wake` is called after each commit that left something in the outbox. */
export type ActivityPorts = {
  readonly store: Store;
  readonly now: () => Moment;
  readonly wake?: (() => void) | undefined;
};

/** What workflows ask of the world, each one transaction and safe to repeat. */
export function createActivities({ store, now, wake }: ActivityPorts): Activities {
  const plans = createKnownPlans();

  async function waking<T extends { readonly wakes: boolean }>(done: Promise<T>): Promise<T> {
    const result = await done;
    if (result.wakes) wake?.();
    return result;
  }

  return {
    async recordStep(record) {
      const { outcome } = await waking(
        byCurrentRules(store, plans, (tx, known) => recordStep(tx, record, { plans, known, now: now() })),
      );
      return outcome;
    },

    async pendingInputs(subject) {
      const rows = await pendingInputsOf(store.db, subject);
      return rows.map(({ id, input }) => ({ id, input }));
    },

    async openReview(asked) {
      const known = await plans.active(store.db);
      return store.transactOnSnapshot((tx) => openReview(tx, asked, { plans, known, now: now() }));
    },

    async reassess({ now: asOf, limit }) {
      const { done, next } = await waking(
        byCurrentRules(store, plans, async (tx, known: KnownPlan) => {
          const keys = await keysToReassess(tx, asOf, limit);
          const items = keys.map(({ key, changesAt }) => {
            const at = punctual(changesAt, asOf);
            return { kind: 'own', key, at, change: { kind: 'time' } } as const;
          });
          const { wakes } =
            items.length > 0 ? await takeBatch(tx, items, { plans, known, now: now() }) : { wakes: false };
          const { next: upcoming } = await qualificationState(tx);
          await rememberWaking(tx, upcoming);
          return { done: keys.length, next: upcoming, wakes };
        }),
      );
      return { done, next };
    },

    async importChunk({ import: id, now: at }) {
      const { finished, next } = await waking(
        byCurrentRules(store, plans, (tx, known) => importChunk(tx, id, at, { plans, known, now: now() })),
      );
      return { finished, next };
    },
  };
}
