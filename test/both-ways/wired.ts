import { setTimeout as pause } from 'node:timers/promises';
import {
  createAbsences,
  createActivities,
  createActs,
  createIntake,
  type Absences,
  type Acts,
  type Intake,
} from '@smk/activities';
import type { Moment } from '@smk/plan';
import type { Store } from '@smk/store';
import { createRelay, type Runs } from '@smk/temporal';
import type { Floor } from './floor.ts';
import { somethingWaits } from './recorded.ts';

/** A company's parts as they work together when it runs. */
export type Wired = {
  readonly intake: Intake;
  readonly acts: Acts;
  readonly absences: Absences;
  readonly runs: Runs;
  /** Settles once all that was done has been taken in by the workflows that it concerns. */
  settled(): Promise<void>;
};

/** Wires a company up as an API and a worker do, but for the relay, which is asked for its rounds. */
export function wire(floor: Floor, company: string, store: Store, now: () => Moment): Wired {
  let woken = false;
  const wake = (): void => {
    woken = true;
  };
  const activities = createActivities({ store, now, wake });

  async function relayed<T>(work: Promise<T>): Promise<T> {
    const done = await work;
    if (woken) await relay();
    return done;
  }

  async function relay(): Promise<void> {
    do woken = false;
    while ((await rounds.round()) > 0 || woken);
  }

  const runs = floor.employ(company, {
    ...activities,
    // Time stands still until whoever else is concerned has been told.
    recordStep: (record) => relayed(activities.recordStep(record)),
    reassess: (asked) => relayed(activities.reassess(asked)),
  });
  const rounds = createRelay({
    store,
    // The `qualification` of a company runs only around the moments at which it has something to do.
    runs: { ...runs, nudgeQualification: () => Promise.resolve(true) },
    company,
    now,
    onTrouble: (trouble) => console.error(String(trouble)),
  });

  return {
    intake: createIntake({ store, now }),
    acts: createActs({ store, now, runs }),
    absences: createAbsences({ store, now }),
    runs,
    async settled() {
      await relay();
      for (let wait = 2; await somethingWaits(store); wait = Math.min(50, wait * 2)) await pause(wait);
    },
  };
}
