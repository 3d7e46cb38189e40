import { setTimeout } from 'node:timers/promises';
import type { Moment, Subject } from '@smk/plan';
import {
  casesByClock,
  countOpenCases,
  endedCases,
  openImports,
  readBacklog,
  readClock,
  unknownCases,
  type Backlog,
  type Store,
} from '@smk/store';
import type { Temporal } from '../connect-temporal.ts';
import { compareSchedules } from '../keep-schedules.ts';
import type { Runs } from '../runs.ts';
import { compareCases } from './compare-cases.ts';
import { inTurns } from './in-turns.ts';
import { openCasePages } from './open-case-pages.ts';
import { countWorkers, versionOf } from './server.ts';

/** How PostgreSQL and Temporal stand to each other. */
export type Examined = {
  readonly kind: 'examined';
  readonly address: string;
  readonly namespace: string;
  /** Temporal's own version, where it tells. */
  readonly version: string | null;
  /** Workers that ask for work. */
  readonly workers: number;
  readonly backlog: Backlog;
  /** Cases that PostgreSQL says are open, and workflows of cases that run; `null` where the server keeps no lists. */
  readonly open: number;
  readonly running: number | null;
  /** Open, and no workflow runs. */
  readonly missing: readonly Subject[];
  /** A workflow runs, and the case has ended. */
  readonly orphaned: readonly Subject[];
  /** A workflow runs, and no row is there. */
  readonly unknown: readonly Subject[];
  /** How many workflows were asked how they stand: those whose clocks ring next. */
  readonly compared: number;
  /** They stand otherwise than their rows. */
  readonly differing: readonly Subject[];
  /** They did not tell. */
  readonly silent: readonly Subject[];
  /** What else should run and does not: `qualification`, or an import. */
  readonly stopped: readonly string[];
  /** Schedules that are to be made, changed or removed. */
  readonly schedules: number;
};

export type ExamineOptions = {
  readonly temporal: Temporal;
  readonly store: Store;
  readonly runs: Runs;
  readonly company: string;
  readonly taskQueue: string;
  readonly now: () => Moment;
};

/** Cases looked at together, and how many are asked for their state at most. */
const page = 500;
const most = 500;
/** Milliseconds of the server: after which what is received should have been taken in; and a day. */
const patience = 5_000;
const day = 86_400_000;
/** Milliseconds after which what seems strange is looked at again: lists are late, and workflows begin and end. */
const again = 1_000;

/** Looks, and changes nothing. */
export async function examine(options: ExamineOptions): Promise<Examined> {
  const { temporal, store, runs, company, taskQueue, now } = options;
  const { client, address, namespace } = temporal;
  const clock = await readClock(store.db);
  const listed = await runs.listOpen();
  const asked = await casesByClock(store.db, { limit: most });
  const missing = await missingCases(store, runs, listed);
  const isMissing = new Set(missing.map(({ id }) => id));
  const compared = await compareCases(
    store,
    runs,
    asked.filter(({ id }) => !isMissing.has(id)),
  );
  const schedules = await compareSchedules({ client, store, company, taskQueue });
  const ended = listed === null ? [] : await endedCases(store.db, listed);
  const unknown = listed === null ? [] : await unknownCases(store.db, listed);
  if (ended.length + unknown.length > 0) await setTimeout(again);
  return {
    kind: 'examined',
    address,
    namespace,
    version: await versionOf(client),
    workers: await countWorkers(client, taskQueue),
    backlog: await readBacklog(store.db, {
      receivedBy: now() - patience * clock.rate,
      mendedSince: now() - day * clock.rate,
    }),
    open: await countOpenCases(store.db),
    running: listed?.length ?? null,
    missing,
    orphaned: await stillRunning(runs, ended),
    unknown: await stillRunning(runs, unknown),
    compared: compared.answered,
    differing: compared.differing,
    silent: compared.silent,
    stopped: await stoppedOthers(store, runs),
    schedules: schedules === null ? 0 : schedules.make.length + schedules.change.length + schedules.remove.length,
  };
}

async function missingCases(store: Store, runs: Runs, listed: readonly Subject[] | null): Promise<readonly Subject[]> {
  const running = new Set(listed?.map(({ id }) => id));
  const missing: Subject[] = [];
  for await (const cases of openCasePages(store, page)) {
    // The lists are late: what they do not show is asked for by itself.
    const doubtful = cases.filter(({ subject, beginning }) => !beginning && !running.has(subject.id));
    const runsNow = await inTurns(doubtful, ({ subject }) => runs.isRunning(subject));
    missing.push(...doubtful.filter((_, n) => !runsNow[n]).map(({ subject }) => subject));
  }
  return missing;
}

async function stillRunning(runs: Runs, subjects: readonly Subject[]): Promise<readonly Subject[]> {
  const running = await inTurns(subjects, (subject) => runs.isRunning(subject));
  return subjects.filter((_, n) => running[n]);
}

async function stoppedOthers(store: Store, runs: Runs): Promise<readonly string[]> {
  const imports = await openImports(store.db);
  const running = await inTurns(imports, (id) => runs.isIntakeRunning(id));
  const stopped = imports.filter((_, n) => !running[n]).map((id) => `import ${id.slice(0, 12)}`);
  return (await runs.isQualificationRunning()) ? stopped : ['qualification', ...stopped];
}
