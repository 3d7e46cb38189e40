import {
  claimOutbox,
  readClock,
  returnToOutbox,
  settleOutbox,
  subjectsWithPendingInputs,
  type OutboxMessage,
  type OutboxRow,
  type Store,
} from '@smk/store';
import { subjectName, type Moment, type Subject } from '@smk/plan';
import { createBackoff } from './backoff.ts';
import { createBell } from './bell.ts';
import type { Runs } from './runs.ts';
import { startCase } from './start-case.ts';

export type Relay = {
  /** One round: what waits in the outbox, and cases whose inputs wait longer than they should. Answers how many messages were delivered. */
  round(): Promise<number>;
  /** Says that a commit of this process left something in the outbox: the next round begins at once. */
  wake(): void;
  /** Rounds until stopped: at once when woken, else four times a second. */
  run(stopped: AbortSignal): Promise<void>;
};

export type RelayOptions = {
  readonly store: Store;
  readonly runs: Runs;
  readonly company: string;
  /** The company's moment. */
  readonly now: () => Moment;
  readonly onTrouble?: (trouble: unknown) => void;
};

/** Messages that are delivered side by side. */
const batch = 32;
/** Milliseconds of the server: how long a claim lasts whose process died, how long an input may wait before its case is nudged, a round's pause. */
const lease = 10_000;
const patience = 2_000;
const pause = 250;

/** Carries messages from the outbox to Temporal. What a crash leaves behind is delivered by the next one. */
export function createRelay({ store, runs, company, now, onTrouble = () => {} }: RelayOptions): Relay {
  const bell = createBell(pause);
  const backoff = createBackoff({ first: patience, longest: 60_000 });

  async function deliver(row: OutboxRow): Promise<boolean> {
    try {
      await tell(row.message);
      return true;
    } catch (failure) {
      const retryAt = Date.now() + Math.min(30_000, 250 * 2 ** Math.min(row.attempts, 7));
      await returnToOutbox(store.db, { id: row.id, error: sentence(failure), retryAt });
      onTrouble(failure);
      return false;
    }
  }

  async function tell(message: OutboxMessage): Promise<void> {
    switch (message.kind) {
      case 'start':
        return void (await startCase(store, runs, message.subject));
      case 'start intake':
        return void (await runs.startIntake({ company, clock: await readClock(store.db), import: message.import }));
      case 'nudge':
        return nudgeOrStart(message.subject);
      case 'nudge qualification':
        if (await runs.nudgeQualification()) return;
        return void (await runs.ensureQualification({ company, clock: await readClock(store.db) }));
    }
  }

  async function nudgeOrStart(subject: Subject): Promise<void> {
    if (await runs.nudge(subject)) return;
    if (await startCase(store, runs, subject)) await runs.nudge(subject);
  }

  /** Redelivery: acts that no worker answered, nudges that were lost with a server. */
  async function nudgeForgotten(): Promise<void> {
    const waiting = await subjectsWithPendingInputs(store.db, now(), batch);
    const ready = backoff.ready(waiting.map((subject) => ({ key: subjectName(subject), subject })));
    await Promise.all(ready.map(({ subject }) => nudgeOrStart(subject)));
  }

  const claim = (limit: number): Promise<readonly OutboxRow[]> =>
    claimOutbox(store.db, { limit, lease, serverNow: Date.now() });

  async function carry(row: OutboxRow): Promise<boolean> {
    const delivered = await deliver(row);
    if (delivered) await settleOutbox(store.db, [row.id]);
    return delivered;
  }

  return {
    async round() {
      const rows = await claim(batch);
      const delivered = await Promise.all(rows.map(carry));
      return delivered.filter(Boolean).length;
    },
    wake: bell.ring,
    async run(stopped) {
      let looked = 0;
      const underWay = new Set<Promise<unknown>>();
      while (!stopped.aborted) {
        const rest = bell.next(stopped);
        try {
          const room = batch - underWay.size;
          const rows = room > 0 ? await claim(room) : [];
          // What comes next does not wait for what Temporal is being told now.
          for (const row of rows) {
            const carried: Promise<unknown> = carry(row)
              .catch(onTrouble)
              .finally(() => underWay.delete(carried));
            underWay.add(carried);
          }
          if (rows.length === room) {
            await Promise.race(underWay);
            continue;
          }
          if (Date.now() - looked >= patience / 2) {
            looked = Date.now();
            await nudgeForgotten();
          }
        } catch (failure) {
          onTrouble(failure);
        }
        await rest;
      }
      await Promise.all(underWay);
    },
  };
}

const sentence = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure));
