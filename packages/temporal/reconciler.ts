import type { CompanyClock, Moment, Subject } from '@smk/plan';
import {
  activePlan,
  endedCases,
  listActivations,
  openCases,
  openImports,
  readClock,
  readReview,
  type Store,
} from '@smk/store';
import type { Runs } from './runs.ts';
import { startCase } from './start-case.ts';

/** What a round of the reconciler did. */
export type Reconciled = {
  readonly started: number;
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
/** Workflows asked or started side by side. */
const abreast = 8;

/** Milliseconds of the server within which a Schedule that is there has opened its review. */
const punctual = 5_000;

/** Makes Temporal hold exactly what PostgreSQL says is open. */
export function createReconciler({ store, runs, company, now }: ReconcilerOptions): Reconciler {
  /** Seen running in the round before though ended: a workflow that has just written its last step is left to end by itself. */
  let doubted = new Set<string>();

  async function round(): Promise<Reconciled> {
    const clock = await readClock(store.db);
    const behind = new Set((await runs.endBehind(clock)).map(nameOf));
    const running = (await runs.listOpen())?.filter((subject) => !behind.has(nameOf(subject))) ?? null;
    const listed = running === null ? null : new Set(running.map(nameOf));
    const started = await startEach(async (subject) =>
      listed === null ? !(await runs.isRunning(subject)) : !listed.has(nameOf(subject)),
    );
    const ended = running === null ? 0 : await endOrphans(running);
    await runs.ensureQualification({ company, clock });
    for (const each of await openImports(store.db)) await runs.startIntake({ company, clock, import: each });
    // A server without lists has no Schedules either.
    const reviews = await openForgottenReviews(clock, now() - (running === null ? 0 : punctual * clock.rate));
    return { started, ended, reviews };
  }

  async function startEach(isMissing: (subject: Subject) => Promise<boolean>): Promise<number> {
    let started = 0;
    let after: Subject | null = null;
    for (;;) {
      const cases: Awaited<ReturnType<typeof openCases>> = await openCases(store.db, { after, limit: page });
      await inTurns(cases, async ({ subject }) => {
        if ((await isMissing(subject)) && (await startCase(store, runs, subject))) started += 1;
      });
      after = cases.at(-1)?.subject ?? null;
      if (cases.length < page) return started;
    }
  }

  async function endOrphans(running: readonly Subject[]): Promise<number> {
    const orphans = await endedCases(store.db, running);
    const sure = orphans.filter((subject) => doubted.has(nameOf(subject)));
    await inTurns(sure, (subject) => runs.endOrphan(subject));
    doubted = new Set(orphans.map(nameOf));
    return sure.length;
  }

  /** Reviews whose moment came by `until` while no Schedule was there to fire; none from before the company began. */
  async function openForgottenReviews(clock: CompanyClock, until: Moment): Promise<number> {
    const active = await activePlan(store.db);
    const began = (await listActivations(store.db)).at(-1)?.at;
    if (active === null || began === undefined) return 0;
    let opened = 0;
    for (const rule of active.plan.reviews) {
      for (const { period, at } of rule.due) {
        if (at <= began || at > until || (await readReview(store.db, `${rule.name}:${period}`)) !== null) continue;
        if (await runs.startReview({ company, clock, review: rule.name, period, open: null })) opened += 1;
      }
    }
    return opened;
  }

  return { round, restoreAll: () => startEach(async () => true) };
}

const nameOf = ({ kind, id }: Subject): string => `${kind}:${id}`;

async function inTurns<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < things.length; from += abreast)
    await Promise.all(things.slice(from, from + abreast).map(work));
}
