import { createAbsences } from '@smk/activities';
import { readCompany, type Store } from '@smk/store';
import {
  createReconciler,
  createRelay,
  createRuns,
  keepSchedules,
  registerSearchAttributes,
  taskQueue,
  type Relay,
  type Temporal,
} from '@smk/temporal';
import type { Moment } from '@smk/plan';
import { complainTo } from './complain.ts';
import type { Log } from './runtime.ts';
import { untilStopped } from './until-stopped.ts';

export type KeepingUp = {
  readonly store: Store;
  readonly temporal: Temporal;
  readonly now: () => Moment;
  readonly log: Log;
  /** Milliseconds between rounds of the reconciler. */
  readonly reconcileEvery: number;
  /** Told of the relay, so that others may wake it. */
  readonly onRelay: (relay: Relay) => void;
};

/** Milliseconds between questions for the company. */
const soon = 1_000;

/** Milliseconds between looks for absences that have begun. */
const tellEvery = 2_000;

/** Keeps Temporal equal to the store until stopped: messages out of the outbox at once, everything else in rounds. */
export async function keepUp(keeping: KeepingUp, stopped: AbortSignal): Promise<void> {
  const { store, temporal, now, log, reconcileEvery, onRelay } = keeping;
  const company = await slug(store, stopped);
  if (company === null) return;
  const { client } = temporal;
  const complain = complainTo(log);
  const onTrouble = (error: unknown): void => complain('Temporal was not told of something; trying again.', error);
  const runs = createRuns({ client, taskQueue, company, onTrouble });
  const reconciler = createReconciler({ store, runs, company, now });
  const relay = createRelay({ store, runs, company, now, onTrouble });
  onRelay(relay);
  const absences = createAbsences({ store, now, wake: relay.wake });

  const reconcile = async (): Promise<void> => {
    // A namespace that was lost and made anew knows no search attributes.
    await registerSearchAttributes(client);
    const done = await reconciler.round();
    if (Object.values(done).some((many) => many > 0)) log.info(done, 'Made Temporal equal to the store.');
    await keepSchedules({ client, store, company, taskQueue });
  };
  const tell = async (): Promise<void> => {
    await absences.tell();
  };
  await Promise.all([
    relay.run(stopped),
    untilStopped(stopped, reconcileEvery, reconcile, onTrouble),
    untilStopped(stopped, tellEvery, tell, onTrouble),
  ]);
}

/** The company's slug, as soon as its first rules are published; `null` if stopped before. */
async function slug(store: Store, stopped: AbortSignal): Promise<string | null> {
  let company: string | null = null;
  const look = async (): Promise<boolean> => {
    company = (await readCompany(store.db))?.slug ?? null;
    return company === null;
  };
  // A database that is away is waited for like rules that are not there yet.
  await untilStopped(stopped, soon, look, () => {});
  return company;
}
