import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createActs, createIntake } from '@smk/activities';
import { caseWorkflowId } from '@smk/plan';
import { numberJournal, readJournal, type Store } from '@smk/store';
import type { Runs, Starter } from '@smk/temporal';
import type { Lifecycle } from './lifecycle.ts';

/** The same way through the very functions that the API calls. */
export function createOurs(
  store: Store,
  company: string,
  { runs, starter, wake }: { readonly runs: Runs; readonly starter: Starter; readonly wake: () => void },
): Lifecycle {
  const intake = createIntake({ store, now: Date.now, wake, begin: starter.begin });
  const acts = createActs({ store, now: Date.now, runs });
  const wanted = new Set(['assigned', 'accepted', 'ended']);

  async function act(id: string, does: { kind: 'accept' } | { kind: 'end'; as: string }): Promise<void> {
    const key = randomUUID();
    let answer = await acts.act({ id: key, subject: { kind: 'handoff', id }, actor: 'dora', does });
    while (answer.kind === 'pending') {
      await sleep(5);
      answer = (await acts.find(key)) ?? answer;
    }
    if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
  }

  return {
    async live(_, fields) {
      const answered = await intake.takeLead({ fields });
      if (answered.kind !== 'new' || answered.value.kind !== 'taken' || answered.value.handoff === null)
        throw new Error(JSON.stringify(answered));
      const { id } = answered.value.handoff;
      await act(id, { kind: 'accept' });
      await act(id, { kind: 'end', as: 'no_answer' });
      return caseWorkflowId(company, { kind: 'handoff', id });
    },
    async told(workflow) {
      const id = workflow.split(':').at(-1) ?? '';
      // Entries are read by their numbers, which they get a moment after they are committed.
      await numberJournal(store.db);
      const entries = await readJournal(store.db, { since: 0, limit: 500, subject: { kind: 'handoff', id } });
      return entries.map(({ what }) => what.kind).filter((kind) => wanted.has(kind));
    },
  };
}
