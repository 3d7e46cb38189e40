import { createClient, type Client, type JournalEntry, type ReviewDetail } from '@smk/api/client';
import { openStore, type Store } from '@smk/store';
import { connectTemporal, createRuns, taskQueue, type Runs, type Temporal } from '@smk/temporal';
import { everyPage } from '../procurement/every-page.ts';
import { begin, reviewDue, type Begun } from './beginning.ts';
import { breakThings, type Broken } from './breaking.ts';
import { eventually } from './eventually.ts';
import { workTheFloor } from './floor-at-work.ts';
import { takeForms } from './form.ts';
import { underWay } from './in-flight.ts';
import { createLedger, type Ledger } from './ledger.ts';
import type { Machine } from './machine.ts';
import { ends } from './part.ts';

const company = 'prokura-software';
export const january = 'monthly:2024-01';

export type Ran = Begun &
  Broken & {
    readonly store: Store;
    readonly client: Client;
    readonly runs: Runs;
    readonly temporal: Temporal;
    readonly ledger: Ledger;
    readonly review: ReviewDetail;
    readonly journal: readonly JournalEntry[];
    readonly close: () => Promise<void>;
  };

/** Four weeks of the company on real servers, each of which dies once on the way. */
export async function run(machine: Machine): Promise<Ran> {
  const store = openStore({ url: machine.database, poolSize: 4 });
  const temporal = await connectTemporal({ TEMPORAL_ADDRESS: machine.temporalAddress });
  const runs = createRuns({ client: temporal.client, taskQueue, company });
  const client = createClient({ url: machine.url, key: machine.key });
  const ledger = createLedger();
  const close = async (): Promise<void> => {
    await temporal.close();
    await store.close();
  };

  const begun = await begin(client, temporal);
  const { time } = begun;
  const opened = eventually(
    () => client.reviews.get(january),
    ({ status }) => status === 'open',
    { limit: 200_000, otherwise: 'The review is not open' },
  );
  // From the night before on nobody touches a handoff until the review is open, so that what it freezes can be told from outside.
  const isNight = (): boolean => time.now() >= reviewDue - 9 * 3_600_000;
  const floor = { client, ledger, time, hold: async () => void (isNight() && (await opened)) };

  async function signOff(): Promise<void> {
    await opened;
    await eventually(
      () => runs.listOpen(),
      (open) => open?.some(({ id }) => id === january) ?? false,
      { limit: 10_000, otherwise: 'The lists do not show the review' },
    );
    for (const [at, department, actor] of [
      ['2024-02-02T10:00:00Z', 'marketing', 'mona'],
      ['2024-02-05T15:00:00Z', 'sales', 'saul'],
    ] as const) {
      await time.until(Date.parse(at));
      await ledger.write('sign off', january, (key) => client.reviews.signOff(january, department, { key, actor }));
    }
  }

  const [broken] = await Promise.all([
    breakThings(machine, runs, { store, temporal, ledger, time }),
    workTheFloor(floor),
    takeForms(floor),
    signOff(),
  ]);
  await time.until(ends);
  await eventually(
    () => underWay(store, time.now()),
    ({ messages, rows, inputs }) => messages.length + rows.length + inputs.length === 0,
    { limit: 30_000, otherwise: 'Work is left' },
  );
  const journal = await everyPage((cursor) => client.journal.list({ limit: 500, ...cursor }));
  const review = await client.reviews.get(january);
  return { ...begun, ...broken, store, client, runs, temporal, ledger, review, journal, close };
}
