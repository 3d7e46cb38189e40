import type { CompanyClock, OpenedHandoff } from '@smk/plan';
import { settleStarts, type Store } from '@smk/store';
import type { Runs } from './runs.ts';

/** Starts the workflows of handoffs right after this process has opened them. */
export type Starter = {
  /** What cannot be started now stays in the outbox for a relay. */
  begin(handoffs: readonly OpenedHandoff[]): void;
  /** Settles once nothing is under way. */
  stop(): Promise<void>;
};

export type StarterOptions = {
  readonly store: Store;
  readonly runs: Runs;
  readonly company: string;
  readonly clock: () => CompanyClock;
  readonly onTrouble: (trouble: unknown) => void;
};

/** Milliseconds for which messages of what was started are gathered, to be removed in one statement. */
const gathering = 250;

export function createStarter({ store, runs, company, clock, onTrouble }: StarterOptions): Starter {
  const underWay = new Set<Promise<void>>();
  let started: string[] = [];
  let timer: NodeJS.Timeout | null = null;

  async function settle(): Promise<void> {
    timer = null;
    const ids = started;
    started = [];
    await settleStarts(store.db, ids);
  }

  async function start(handoff: OpenedHandoff): Promise<void> {
    await runs.startHandoff({ company, clock: clock(), ...handoff });
    started.push(handoff.case.id);
    timer ??= setTimeout(() => keep(settle()), gathering);
  }

  /** A message that is not removed is delivered once more, which is harmless. */
  function keep(work: Promise<void>): void {
    const kept: Promise<void> = work.catch(onTrouble).finally(() => underWay.delete(kept));
    underWay.add(kept);
  }

  return {
    begin(handoffs) {
      for (const handoff of handoffs) keep(start(handoff));
    },
    async stop() {
      while (underWay.size > 0) await Promise.all(underWay);
      if (timer !== null) clearTimeout(timer);
      await settle().catch(onTrouble);
    },
  };
}
