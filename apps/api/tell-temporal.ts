import type { ActDelivery } from '@smk/activities';
import type { OpenedHandoff } from '@smk/plan';
import { readCompany, type Store } from '@smk/store';
import {
  connectTemporal,
  createDoctor,
  createRuns,
  createStarter,
  taskQueue,
  type Doctor,
  type Environment,
  type Runs,
  type Starter,
  type Temporal,
  type Unreachable,
} from '@smk/temporal';
import type { FollowedClock } from '@smk/worker-app';

/** Where trouble with Temporal is told. */
type Tell = (trouble: unknown) => void;

export type Telling = ActDelivery & {
  readonly doctor: Doctor;
  readonly begin: (handoffs: readonly OpenedHandoff[]) => void;
  readonly stop: () => Promise<void>;
};

/** What Temporal is reached by, once it answers and the company is known. */
type Reached = { readonly runs: Runs; readonly starter: Starter; readonly doctor: Doctor };

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
  let missing = 'The API is just starting: try again in a moment.';

  const connect = async (): Promise<void> => {
    try {
      temporal ??= await connectTemporal(env);
      const company = (await readCompany(store.db))?.slug ?? null;
      if (company !== null) {
        const runs = createRuns({ client: temporal.client, taskQueue, company, onTrouble: tell });
        const starter = createStarter({ store, runs, company, clock: clock.clock, onTrouble: tell });
        const doctor = createDoctor(temporal, { store, runs, company, taskQueue, now: clock.now });
        reached = { runs, starter, doctor };
        return;
      }
      missing = 'No rules are published yet, so that nothing can run: publish some with `smk publish`.';
    } catch (error) {
      missing = error instanceof Error ? error.message : String(error);
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

  const unreachable = (): Unreachable => ({ kind: 'unreachable', because: missing });
  return {
    doctor: {
      examine: async () => reached?.doctor.examine() ?? unreachable(),
      rebuild: async (after) => reached?.doctor.rebuild(after) ?? unreachable(),
    },
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
