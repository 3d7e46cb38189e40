import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { createActs, type ActAnswer, type Acts, type Intake } from '@smk/activities';
import type { Act, Moment, Subject } from '@smk/plan';
import { numberJournal, openStore, readHandoff, readJournal, readReview, setClock } from '@smk/store';
import { inject } from 'vitest';
import type { Floor } from '../both-ways/floor.ts';
import { wire } from '../both-ways/wired.ts';
import { createDatabase } from '../support/test-postgres.ts';
import { publish } from '../workflows/shop.ts';
import { morning, pairsPlan } from './rules.ts';
import { inWords } from './words.ts';

/** A handoff that went to one of the two at the desk: she is called anna in what is told, and the other one ben. Or a review. */
export type Matter = {
  readonly subject: Subject;
  /** The lead that is handed off, by its key and its id. */
  readonly lead: { readonly key: string; readonly id: string } | null;
  readonly anna: string;
  readonly ben: string;
};

/** A company with a desk of two: its database, and its workflows on a server that skips time. */
export type Desk = {
  readonly intake: Intake;
  /** A lead comes in, and is handed off to one of the desk; a customer, to the only one who cares for them. */
  open(key: string, who: 'lead' | 'customer'): Promise<Matter>;
  /** A review of a period opens. */
  review(period: string): Promise<Matter>;
  /** Does something as of a moment: what is received in it is received then. */
  at<T>(moment: Moment, work: () => Promise<T>): Promise<T>;
  /** An act, answered in words. Its message may be lost on the way, as where a process dies after the act was written down. */
  act(matter: Matter, id: string, actor: string, does: Act['does'], message: 'sent' | 'lost'): Promise<string>;
  /** What became of an act. */
  answer(matter: Matter, id: string): Promise<string>;
  /** Waits until all that was received has been taken in, and shows in the journal. */
  settled(): Promise<void>;
  /** Lets time pass until a moment, and what came due be done. */
  until(moment: Moment): Promise<void>;
  /** What was recorded of a handoff since it was opened, in words. */
  told(matter: Matter): Promise<string>;
  /** Who has the lead, by the names of the story; a dash once its handoff has ended. */
  owner(matter: Matter): Promise<string>;
  /** Ends the workflows of what is open still. */
  close(matters: readonly Matter[]): Promise<void>;
  end(): Promise<void>;
};

/** Milliseconds within which whatever was received is taken in, on a machine under load. */
const patience = 30_000;

export async function openDesk(floor: Floor, company: string): Promise<Desk> {
  const database = await createDatabase(inject('postgres'));
  const store = openStore({ url: database.url });
  const clock = { offset: morning - (await floor.now()), rate: 1 };
  await setClock(store.db, clock);
  await publish(store, pairsPlan(), morning);
  const moments = new AsyncLocalStorage<Moment>();
  const now = (): Moment => moments.getStore() ?? morning;
  const wired = wire(floor, company, store, now);
  const unsent = createActs({ store, now, runs: { act: async () => ({ kind: 'pending' }) } });

  /** Whoever is told that an act is done reads what it did. */
  async function worded({ subject: { kind, id } }: Matter, answered: ActAnswer | null): Promise<string> {
    if (answered?.kind === 'refused') return answered.code;
    if (answered?.kind !== 'done') return answered?.kind ?? 'unknown';
    const row = kind === 'handoff' ? await readHandoff(store.db, id) : await readReview(store.db, id);
    return row !== null && row.step >= answered.step ? 'done' : `done, but not shown at step ${answered.step}`;
  }

  async function settled(): Promise<void> {
    const late = pause(patience, 'late', { ref: false });
    if ((await Promise.race([wired.settled(), late])) === 'late') throw new Error('What was received is not taken in.');
    while ((await numberJournal(store.db)) > 0);
  }

  return {
    intake: wired.intake,
    async open(key, who) {
      const fields = { email: key, consent: 'yes', interest: '1', customer: who === 'customer' ? 'yes' : 'no' };
      const taken = await wired.intake.takeLead({ fields });
      if (taken.kind !== 'new' || taken.value.kind !== 'taken' || taken.value.handoff === null)
        throw new Error(JSON.stringify(taken));
      const { handoff, lead, owner } = taken.value;
      const anna = owner?.kind === 'person' ? owner.person : 'nobody';
      const ben = anna === 'anna' ? 'ben' : 'anna';
      return { subject: { kind: 'handoff', id: handoff.id }, lead: { key, id: lead }, anna, ben };
    },
    async review(period) {
      const subject = { kind: 'review', id: `monthly:${period}` } as const;
      await wired.runs.startReview({ company, clock, review: 'monthly', period, open: null });
      while ((await readReview(store.db, subject.id)) === null) await pause(20);
      return { subject, lead: null, anna: 'maria', ben: 'sven' };
    },
    at: (moment, work) => moments.run(moment, work),
    async act(matter, id, actor, does, message) {
      const acts: Acts = message === 'sent' ? wired.acts : unsent;
      return worded(matter, await acts.act({ id, subject: matter.subject, actor, does }));
    },
    answer: async (matter, id) => worded(matter, await wired.acts.find(id)),
    settled,
    async until(moment) {
      await floor.until(moment - clock.offset);
      await settled();
    },
    async told(matter) {
      const entries = await readJournal(store.db, { since: 0, subject: matter.subject });
      const opening = entries[0]?.step;
      return inWords(
        entries.filter(({ step }) => step !== opening),
        matter,
      );
    },
    async owner({ subject, anna }) {
      const row = await readHandoff(store.db, subject.id);
      if (row === null || row.status === 'ended' || row.owner?.kind !== 'person') return '-';
      return row.owner.person === anna ? 'anna' : 'ben';
    },
    async close(matters) {
      for (const { subject } of matters) await wired.runs.endOrphan(subject);
    },
    async end() {
      floor.dismiss(company);
      await store.close();
      await database.drop();
    },
  };
}
