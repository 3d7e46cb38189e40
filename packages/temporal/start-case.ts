import type { Subject } from '@smk/plan';
import { readHandoffStart, readReviewStart, type Store } from '@smk/store';
import type { Runs } from './runs.ts';

/** Starts the workflow of a case from its row; `false` if the case has ended or its workflow runs. */
export async function startCase(store: Store, runs: Runs, subject: Subject): Promise<boolean> {
  if (subject.kind === 'handoff') {
    const start = await readHandoffStart(store.db, subject.id);
    return start !== null && runs.startHandoff(start);
  }
  const start = await readReviewStart(store.db, subject.id);
  return start !== null && runs.startReview(start);
}
