import type { Moment, OpenedHandoff } from '@smk/plan';
import {
  answeredBefore,
  answerWrite,
  lockKeys,
  perform,
  type Answered,
  type Once,
  type Session,
  type Store,
  type Write,
} from '@smk/store';
import type { KnownPlan, KnownPlans } from '../../rules/known-plans.ts';
import type { Incoming } from './incoming.ts';
import { RulesMoved, takeBatch, takeLocked } from './take-batch.ts';
import type { BatchAnswer } from './take-one.ts';

/** Reads what came in by the rules that decide, and takes it in within one transaction. */
export type Taking = {
  /** One thing. */
  take<Answer>(
    read: (known: KnownPlan, at: Moment) => Incoming,
    answering: Answering<Answer>,
  ): Promise<Answered<Answer>>;
  /** Many things, in the order given. */
  takeAll(read: (known: KnownPlan, at: Moment) => readonly Incoming[]): Promise<readonly BatchAnswer[]>;
};

type Answering<Answer> = {
  readonly answer: (taken: BatchAnswer) => Answer;
  /** Under which key the answer is kept, in the same transaction. */
  readonly once: Once<Answer> | undefined;
  /** Answers instead of taking anything in, unless `null`. */
  readonly refuse?: ((tx: Session) => Promise<Answer | null>) | undefined;
};

export type TakingPorts = {
  readonly store: Store;
  readonly plans: KnownPlans;
  readonly now: () => Moment;
  readonly wake?: (() => void) | undefined;
  readonly begin?: ((handoffs: readonly OpenedHandoff[]) => void) | undefined;
};

const attempts = 5;

/** Milliseconds of the server that this process has to start what it opened, before a relay does. */
const headStart = 2_000;

export function createTaking({ store, plans, now, wake, begin }: TakingPorts): Taking {
  return {
    async take<Answer>(
      read: (known: KnownPlan, at: Moment) => Incoming,
      { answer, once, refuse }: Answering<Answer>,
    ): Promise<Answered<Answer>> {
      let wakes = false;
      let begun: readonly OpenedHandoff[] = [];
      const answered = await byCurrentRules(store, plans, async (tx, known): Promise<Answered<Answer>> => {
        const at = now();
        const item = read(known, at);
        // Sent together, and carried out in order.
        const [before, locked] = await Promise.all([
          once ? answeredBefore(tx, once) : null,
          lockKeys(tx, item.key === null ? [] : [item.key]),
        ]);
        if (before) return before;
        const keep = (value: Answer): readonly Write[] => (once ? [answerWrite(once, value)] : []);
        const refused = refuse ? await refuse(tx) : null;
        if (refused !== null) {
          await perform(tx, keep(refused));
          return { kind: 'new', value: refused };
        }
        const by = { plans, known, now: at };
        const taken = await takeLocked(tx, [item], locked, by, {
          answered: ([one]) => keep(answer(one!)),
          ...(begin && { startsFrom: Date.now() + headStart }),
        });
        ({ wakes, begun } = taken);
        return { kind: 'new', value: answer(taken.answers[0]!) };
      });
      if (begun.length > 0) begin?.(begun);
      if (wakes) wake?.();
      return answered;
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
