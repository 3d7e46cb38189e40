import type { ActDelivery } from '@smk/activities';
import { readCompany, type Store } from '@smk/store';
import { connectTemporal, createRuns, taskQueue, type Environment, type Runs, type Temporal } from '@smk/temporal';

/** Where trouble with Temporal is told. */
type Tell = (trouble: unknown) => void;

export type Delivery = ActDelivery & { readonly stop: () => Promise<void> };

const retryAfter = 1_000;

/** Delivers acts to running cases; while Temporal or the company is not known yet, an act stays pending and the relay delivers it. */
export function deliverActs(store: Store, env: Environment, tell: Tell): Delivery {
  let temporal: Temporal | null = null;
  let runs: Runs | null = null;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let told = '';

  const connect = async (): Promise<void> => {
    try {
      temporal ??= await connectTemporal(env);
      const company = await readCompany(store.db);
      if (company !== null) {
        runs = createRuns({ client: temporal.client, taskQueue, company: company.slug, onTrouble: tell });
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
    act: async (subject, act, deadline) => runs?.act(subject, act, deadline) ?? { kind: 'pending' },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await connecting;
      await temporal?.close();
    },
  };
}
