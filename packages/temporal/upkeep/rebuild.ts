import type { Subject } from '@smk/plan';
import { endedCases, openCases, readClock, unknownCases } from '@smk/store';
import { keepSchedules } from '../keep-schedules.ts';
import { registerSearchAttributes } from '../search-attributes.ts';
import { startCase } from '../start-case.ts';
import { compareCases } from './compare-cases.ts';
import type { ExamineOptions } from './examine.ts';
import { inTurns } from './in-turns.ts';
import { createMending, differs, hasEnded, isUnknown, silent } from './mend-cases.ts';
import { startOthers } from './start-others.ts';

/** What one part of a rebuild did. */
export type Rebuilt = {
  readonly kind: 'rebuilt';
  /** Cases looked at. */
  readonly looked: number;
  readonly started: number;
  readonly startedAnew: number;
  readonly ended: number;
  /** Reviews that nobody had opened. */
  readonly reviews: number;
  /** Where the next part goes on; `null` after the last. */
  readonly next: Subject | null;
};

/** Cases in a part: it is over in seconds. */
const page = 100;

/**
 * Makes Temporal what PostgreSQL says, from nothing if need be, in parts: the first (`after` is `null`) ends what should not run,
 * each starts what is missing and starts anew what stands otherwise than its row, the last sees to the rest. Safe to repeat.
 */
export async function rebuild(options: ExamineOptions, after: Subject | null): Promise<Rebuilt> {
  const { temporal, store, runs, company, taskQueue, now } = options;
  const { client } = temporal;
  const mending = createMending(store, runs, now);
  const ended = after === null ? await begin() : 0;

  const cases = await openCases(store.db, { after, limit: page });
  const running = await inTurns(cases, ({ subject }) => runs.isRunning(subject));
  const started = await mending.start(cases.filter((_, n) => !running[n]));
  const compared = await compareCases(
    store,
    runs,
    cases.filter((_, n) => running[n]).map(({ subject }) => subject),
  );
  let startedAnew = await mending.startAnew(compared.differing, differs);
  // Where nobody answers there is no worker, and nothing is wrong with the workflows.
  if (compared.answered > 0) startedAnew += await mending.startAnew(compared.silent, silent);

  const next = cases.length < page ? null : cases.at(-1)!.subject;
  const reviews = next === null ? await finish() : 0;
  return { kind: 'rebuilt', looked: cases.length, started, startedAnew, ended, reviews, next };

  async function begin(): Promise<number> {
    await registerSearchAttributes(client);
    // What runs by a clock that was set since is no fault.
    await inTurns(await runs.endBehind(await readClock(store.db)), (subject) => startCase(store, runs, subject));
    const listed = (await runs.listOpen()) ?? [];
    const orphans = await mending.end(await endedCases(store.db, listed), hasEnded);
    return orphans + (await mending.end(await unknownCases(store.db, listed), isUnknown));
  }

  async function finish(): Promise<number> {
    const opened = await startOthers(options, 0);
    await keepSchedules({ client, store, company, taskQueue });
    return opened;
  }
}
