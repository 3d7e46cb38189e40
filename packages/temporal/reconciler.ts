import { subjectName, type CompanyClock, type Moment, type Subject } from '@smk/plan';
import { casesByClock, endedCases, readClock, type Store } from '@smk/store';
import type { Runs } from './runs.ts';
import { compareCases } from './upkeep/compare-cases.ts';
import { inTurns } from './upkeep/in-turns.ts';
import { openCasePages } from './upkeep/open-case-pages.ts';
import { createMending, differs, hasEnded } from './upkeep/mend-cases.ts';
import { startOthers } from './upkeep/start-others.ts';

/** What a round of the reconciler did. */
export type Reconciled = {
  readonly started: number;
  /** Workflows that were in another state than their rows, and missed their clocks. */
  readonly startedAnew: number;
  readonly ended: number;
  readonly reviews: number;
};

export type Reconciler = {
  /** Starts what should run and does not, ends what runs and should not. */
  round(): Promise<Reconciled>;
  /** Starts the workflow of every open case whatever the lists say: for a database of Temporal that was lost. Answers how many were missing. */
  restoreAll(): Promise<number>;
};

export type ReconcilerOptions = {
  readonly store: Store;
  readonly runs: Runs;
  readonly company: string;
  readonly now: () => Moment;
};

/** Cases looked at together. */
const page = 200;

/** Milliseconds of the server within which a Schedule that is there has opened its review, and a clock has rung. */
const punctual = 5_000;
const late = 60_000;

/** Makes Temporal hold exactly what PostgreSQL says is open. */
export function createReconciler(options: ReconcilerOptions): Reconciler {
  const { store, runs, now } = options;
  const mending = createMending(store, runs, now);
  /** Seen running in the round before though ended: a workflow that has just written its last step is left to end by itself. */
  let doubted = new Set<string>();

  async function round(): Promise<Reconciled> {
    const clock = await readClock(store.db);
    const behind = new Set((await runs.endBehind(clock)).map(subjectName));
    const running = (await runs.listOpen())?.filter((subject) => !behind.has(subjectName(subject))) ?? null;
    const listed = running === null ? null : new Set(running.map(subjectName));
    const started = await startEach(
      async (subject) => (listed === null ? !(await runs.isRunning(subject)) : !listed.has(subjectName(subject))),
      behind,
    );
    const startedAnew = await startLateAnew(clock);
    const ended = running === null ? 0 : await endOrphans(running);
    // A server without lists has no Schedules either.
    const reviews = await startOthers(options, running === null ? 0 : punctual);
    return { started, startedAnew, ended, reviews };
  }

  /** Those that are `ended` by ourselves were not missing. */
  async function startEach(
    isMissing: (subject: Subject) => Promise<boolean>,
    ended: ReadonlySet<string> = new Set(),
  ): Promise<number> {
    let started = 0;
    for await (const cases of openCasePages(store, page)) {
      const missing = await inTurns(cases, ({ subject }) => isMissing(subject));
      started += await mending.start(
        cases
          .filter((_, n) => missing[n])
          .map((one) => ({ ...one, beginning: one.beginning || ended.has(subjectName(one.subject)) })),
      );
    }
    return started;
  }

  /** A clock that should have rung a minute ago, and did not, waits for another moment than its row says. */
  async function startLateAnew(clock: CompanyClock): Promise<number> {
    const missed = await casesByClock(store.db, { by: now() - late * clock.rate, limit: page });
    const { differing } = await compareCases(store, runs, missed);
    return mending.startAnew(differing, differs);
  }

  async function endOrphans(running: readonly Subject[]): Promise<number> {
    const orphans = await endedCases(store.db, running);
    const sure = orphans.filter((subject) => doubted.has(subjectName(subject)));
    doubted = new Set(orphans.map(subjectName));
    return mending.end(sure, hasEnded);
  }

  return { round, restoreAll: () => startEach(async () => true) };
}
