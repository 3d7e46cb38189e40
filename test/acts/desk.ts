import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { createActs, type ActAnswer, type Acts, type Intake } from '@smk/activities';
import type { Act, Moment, Subject } from '@smk/plan';
import { numberJournal, openStore, readHandoff, readJournal, setClock } from '@smk/store';
import { inject } from 'vitest';
import type { Floor } from '../both-ways/floor.ts';
import { wire } from '../both-ways/wired.ts';
import { createDatabase } from '../support/test-postgres.ts';
import { publish } from '../workflows/shop.ts';
import { morning, pairsPlan } from './rules.ts';
import { inWords } from './words.ts';

/** A handoff that went to one of the two at the desk: she is called anna in what is told, and the other one ben. */
export type Lead = {
  readonly key: string;
  /** The id of the lead itself. */
  readonly lead: string;
  readonly id: string;
  readonly subject: Subject;
  readonly anna: string;
  readonly ben: string;
};

/** A company with a desk of two: its database, and its workflows on a server that skips time. */
export type Desk = {
  readonly intake: Intake;
  /** A lead comes in, and is handed off to one of the desk. */
  open(key: string): Promise<Lead>;
  /** Does something as of a moment: what is received in it is received then. */
  at<T>(moment: Moment, work: () => Promise<T>): Promise<T>;
  /** An act, answered in words. Its message may be lost on the way, as where a process dies after the act was written down. */
  act(lead: Lead, id: string, actor: string, does: Act['does'], message: 'sent' | 'lost'): Promise<string>;
  /** What became of an act. */
  answer(lead: Lead, id: string): Promise<string>;
  /** Waits until all that was received has been taken in, and shows in the journal. */
  settled(): Promise<void>;
  /** Lets time pass until a moment, and what came due be done. */
  until(moment: Moment): Promise<void>;
  /** What was recorded of a handoff since it was opened, in words. */
  told(lead: Lead): Promise<string>;
  /** Who has the lead, by the names of the story; a dash once its handoff has ended. */
  owner(lead: Lead): Promise<string>;
  close(leads: readonly Lead[]): Promise<void>;
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
  async function worded({ id }: Lead, answered: ActAnswer | null): Promise<string> {
    if (answered?.kind === 'refused') return answered.code;
    if (answered?.kind !== 'done') return answered?.kind ?? 'unknown';
    const row = await readHandoff(store.db, id);
    return row !== null && row.step >= answered.step ? 'done' : `done, but not shown at step ${answered.step}`;
  }

  async function settled(): Promise<void> {
    const late = pause(patience, 'late', { ref: false });
    if ((await Promise.race([wired.settled(), late])) === 'late') throw new Error('What was received is not taken in.');
    while ((await numberJournal(store.db)) > 0);
  }

  return {
    intake: wired.intake,
    async open(key) {
      const fields = { email: key, consent: 'yes', interest: '1' };
      const taken = await wired.intake.takeLead({ fields });
      if (taken.kind !== 'new' || taken.value.kind !== 'taken' || taken.value.handoff === null)
        throw new Error(JSON.stringify(taken));
      const { handoff, lead, owner } = taken.value;
      const anna = owner?.kind === 'person' ? owner.person : 'nobody';
      const ben = anna === 'anna' ? 'ben' : 'anna';
      return { key, lead, id: handoff.id, subject: { kind: 'handoff', id: handoff.id }, anna, ben };
    },
    at: (moment, work) => moments.run(moment, work),
    async act(lead, id, actor, does, message) {
      const acts: Acts = message === 'sent' ? wired.acts : unsent;
      return worded(lead, await acts.act({ id, subject: lead.subject, actor, does }));
    },
    answer: async (lead, id) => worded(lead, await wired.acts.find(id)),
    settled,
    async until(moment) {
      await floor.until(moment - clock.offset);
      await settled();
    },
    async told(lead) {
      const entries = await readJournal(store.db, { since: 0, subject: lead.subject });
      const opening = entries[0]?.step;
      return inWords(entries.filter(({ step }) => step !== opening), lead);
    },
    async owner({ id, anna }) {
      const row = await readHandoff(store.db, id);
      if (row === null || row.status === 'ended' || row.owner?.kind !== 'person') return '-';
      return row.owner.person === anna ? 'anna' : 'ben';
    },
    async close(leads) {
      for (const { subject } of leads) await wired.runs.endOrphan(subject);
    },
  };
}
