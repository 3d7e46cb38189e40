import { setTimeout } from 'node:timers/promises';
import { canonicalJson, type Case, type Subject } from '@smk/plan';
import { readHandoff, readReview, type Store } from '@smk/store';
import type { Runs } from '../runs.ts';
import { inTurns } from './in-turns.ts';

/** Cases whose workflows were asked how they stand. */
export type Compared = {
  /** How many answered. */
  readonly answered: number;
  /** Those that hold another state than their rows: they would wait for clocks that are not the right ones. */
  readonly differing: readonly Subject[];
  /** Those of which no worker told the state. */
  readonly silent: readonly Subject[];
};

type Look = 'same' | 'differs' | 'silent';

/** Milliseconds after which what seems strange is looked at again: a step is written a moment before its workflow knows. */
const again = 1_000;

/** Asks the running workflows of cases how they stand, and holds it against their rows. */
export async function compareCases(store: Store, runs: Runs, subjects: readonly Subject[]): Promise<Compared> {
  const first = await looks(store, runs, subjects);
  const strange = subjects.filter((_, n) => first[n] !== 'same');
  if (strange.length > 0) await setTimeout(again);
  const second = await looks(store, runs, strange);
  const those = (look: Look): readonly Subject[] => strange.filter((_, n) => second[n] === look);
  const silent = those('silent');
  return { answered: subjects.length - silent.length, differing: those('differs'), silent };
}

/** One that is asked after the first few were silent is not waited for: no worker is there, or all are stuck. */
async function looks(store: Store, runs: Runs, subjects: readonly Subject[]): Promise<readonly Look[]> {
  const seen: Look[] = [];
  return inTurns(subjects, async (subject) => {
    const hopeless = seen.length >= 8 && seen.every((look) => look === 'silent');
    const look = hopeless ? 'silent' : await lookAt(store, runs, subject);
    seen.push(look);
    return look;
  });
}

async function lookAt(store: Store, runs: Runs, subject: Subject): Promise<Look> {
  const before = await stored(store, subject);
  let held: Case | null;
  try {
    held = await runs.state(subject);
  } catch {
    return 'silent';
  }
  if (before === null || held === null || canonicalJson(held) === canonicalJson(before)) return 'same';
  // A case that moved on meanwhile is alive.
  return canonicalJson(await stored(store, subject)) === canonicalJson(before) ? 'differs' : 'same';
}

/** The case of a row; `null` if it has ended, or there is none. */
async function stored({ db }: Store, { kind, id }: Subject): Promise<Case | null> {
  const row = kind === 'handoff' ? await readHandoff(db, id) : await readReview(db, id);
  return row === null || row.status === 'ended' ? null : row.case;
}
