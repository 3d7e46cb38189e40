import type { ActDelivery } from '@smk/activities';
import type { OpenedHandoff } from '@smk/plan';
import { readCompany, type Store } from '@smk/store';
import {
  connectTemporal,
  createRuns,
  createStarter,
  taskQueue,
  type Environment,
  type Runs,
  type Starter,
  type Temporal,
} from '@smk/temporal';
import type { FollowedClock } from '@smk/worker-app';

/** Where trouble with Temporal is told. */
type Tell = (trouble: unknown) => void;

export type Telling = ActDelivery & {
  readonly begin: (handoffs: readonly OpenedHandoff[]) => void;
  readonly stop: () => Promise<void>;
};

/** What Temporal is reached by, once it answers and the company is known. */
type Reached = { readonly runs: Runs; readonly starter: Starter };

const retryAfter = 1_000;

/**
 * Starts the workflows of handoffs that were opened, and delivers acts to running cases. While Temporal or the company is not
 * known yet, handoffs stay in the outbox and acts pending, and the relay sees to both.
 */
export function tellTemporal(store: Store, env: Environment, clock: FollowedClock, tell: Tell): Telling {
  let temporal: Temporal | null = null;
  let reached: Reached | null = null;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let told = '';

  const connect = async (): Promise<void> => {
    try {
      temporal ??= await connectTemporal(env);
      const company = (await readCompany(store.db))?.slug ?? null;
      if (company !== null) {
        const runs = createRuns({ client: temporal.client, taskQueue, company, onTrouble: tell });
        const starter = createStarter({ store, runs, company, clock: clock.clock, onTrouble: tell });
        reached = { runs, starter };
        return;
      }
    } catch (error) {
      if (String(error) !== told) tell(error);
      told = String(error);
    }
    if (!stopped) {
      timer = setTimeout(() => {
        connecting = connect();
      }, retryAfter);
    }
  };
  let connecting = connect();

  return {
    begin: (handoffs) => reached?.starter.begin(handoffs),
    act: async (subject, act, how) => reached?.runs.act(subject, act, how) ?? { kind: 'pending' },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await connecting;
      await reached?.starter.stop();
      await temporal?.close();
    },
  };
}
