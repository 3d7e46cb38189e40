import type { Mended, Moment, Subject } from '@smk/plan';
import { recordMended, type OpenCase, type Store } from '@smk/store';
import type { Runs } from '../runs.ts';
import { startCase } from '../start-case.ts';
import { inTurns } from './in-turns.ts';

/** Mends what differs between PostgreSQL and Temporal, and has the journal say so. Each answers how many there were. */
export type Mending = {
  /** Starts the workflows of open cases of which none runs. */
  start(cases: readonly Pick<OpenCase, 'subject' | 'beginning'>[]): Promise<number>;
  /** Ends the workflow of an open case, and starts another from its row. */
  startAnew(subjects: readonly Subject[], because: string): Promise<number>;
  end(subjects: readonly Subject[], because: string): Promise<number>;
};

export function createMending(store: Store, runs: Runs, now: () => Moment): Mending {
  const record = (kind: Mended['kind'], subjects: readonly Subject[], because: string): Promise<void> =>
    recordMended(
      store.db,
      subjects.map(({ kind: what, id }) => ({ kind, case: { kind: what, id }, because })),
      now(),
    );

  return {
    async start(cases) {
      const started = await inTurns(cases, ({ subject }) => startCase(store, runs, subject));
      // One that is beginning was not missing: whoever opened it, or the relay, was about to start it.
      const missing = cases.filter(({ beginning }, n) => started[n] && !beginning);
      await record(
        'workflow started',
        missing.map(({ subject }) => subject),
        'none ran',
      );
      return started.filter(Boolean).length;
    },
    async startAnew(subjects, because) {
      await inTurns(subjects, async (subject) => {
        await runs.endOrphan(subject, `It is started anew: ${because}.`);
        await startCase(store, runs, subject);
      });
      await record('workflow started anew', subjects, because);
      return subjects.length;
    },
    async end(subjects, because) {
      await inTurns(subjects, (subject) => runs.endOrphan(subject, `Ended: ${because}.`));
      await record('workflow ended', subjects, because);
      return subjects.length;
    },
  };
}

export const differs = 'it was in another state than its row';
export const silent = 'it did not answer';
export const hasEnded = 'its case had ended';
export const isUnknown = 'its case is not in this database';
