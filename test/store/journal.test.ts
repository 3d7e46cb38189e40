import type { NumberedEntry } from '@smk/plan';
import {
  followJournal,
  lastSeq,
  numberJournal,
  journalWrite,
  perform,
  readJournal,
  startSequencer,
  type NewEntry,
  type Session,
} from '@smk/store';
import { expect, test } from 'vitest';
import { freshStore } from './fresh-store.ts';

const entry = (lead: string, step: number, index = 0): NewEntry => ({
  subject: { kind: 'lead', id: lead },
  lead,
  step,
  index,
  at: 1_000 * step,
  recordedAt: 1_000 * step,
  what: { kind: 'entered', stage: 'mql' },
  rule: null,
});

const store = await freshStore(30);
const writeJournal = (db: Session, entries: readonly NewEntry[]) => perform(db, [journalWrite(entries)]);

test('an entry is read only once it is numbered, and numbered only once it is committed', async () => {
  let open = (): void => {};
  const held = new Promise<void>((resolve) => (open = resolve));
  const first = store.transact(async (tx) => {
    await writeJournal(tx, [entry('slow', 1)]);
    await held;
  });
  await writeJournal(store.db, [entry('quick', 1)]);
  expect(await readJournal(store.db, { since: 0 })).toEqual([]);
  expect(await numberJournal(store.db)).toBe(1);
  expect((await readJournal(store.db, { since: 0 })).map((one) => one.lead)).toEqual(['quick']);
  open();
  await first;
  await numberJournal(store.db);
  const entries = await readJournal(store.db, { since: 0 });
  expect(entries.map((one) => [one.seq, one.lead])).toEqual([
    [1, 'quick'],
    [2, 'slow'],
  ]);
});

test('the same step of the same subject is written once', async () => {
  await writeJournal(store.db, [entry('twice', 1)]);
  await expect(writeJournal(store.db, [entry('twice', 1)])).rejects.toThrow('duplicate key');
});

test('readers who stop and resume anywhere miss nothing and see nothing twice, while many write and several number', async () => {
  await numberJournal(store.db);
  const before = await lastSeq(store.db);
  const sequencers = [1, 2, 3].map(() => startSequencer(store, { every: 3 }));
  const leads = Array.from({ length: 12 }, (_, n) => `lead-${n}`);
  const perLead = 40;
  const all = leads.length * perLead * 2;

  const writers = leads.map(async (lead, n) => {
    for (let step = 1; step <= perLead; step += 1) {
      await store.transact(async (tx) => {
        await writeJournal(tx, [entry(lead, step, 0)]);
        // Held open for different times, so that commits come in another order than writes.
        await new Promise((resolve) => setTimeout(resolve, (n * 7 + step * 3) % 11));
        await writeJournal(tx, [entry(lead, step, 1)]);
      });
    }
  });
  const readers = [1, 2, 3].map((batches) => readAll(before, all, batches));
  await Promise.all(writers);
  for (const read of await Promise.all(readers)) {
    expect(read.length).toBe(all);
    expect(read.map((one) => one.seq)).toEqual(Array.from({ length: all }, (_, n) => before + 1 + n));
    const steps = read.map((one) => `${one.lead} ${one.step} ${one.index}`);
    expect(new Set(steps).size).toBe(all);
    for (const lead of leads) {
      const own = read.filter((one) => one.lead === lead).map((one) => one.step * 2 + one.index);
      expect(own).toEqual(own.toSorted((a, b) => a - b));
    }
  }
  await Promise.all(sequencers.map((sequencer) => sequencer.stop()));
});

/** Follows the journal, leaving and resuming after every few batches. */
async function readAll(since: number, count: number, batches: number): Promise<readonly NumberedEntry[]> {
  const read: NumberedEntry[] = [];
  while (read.length < count) {
    const leave = new AbortController();
    let left = batches;
    for await (const entries of followJournal(store, { since: read.at(-1)?.seq ?? since, signal: leave.signal })) {
      read.push(...entries);
      left -= 1;
      if (left === 0 || read.length >= count) leave.abort();
    }
  }
  return read;
}

test('a follower hears of an entry at once, not at its next look', async () => {
  const since = await lastSeq(store.db);
  const sequencer = startSequencer(store, { every: 5 });
  const leave = new AbortController();
  const heard = (async () => {
    for await (const entries of followJournal(store, { since, signal: leave.signal })) {
      leave.abort();
      return entries;
    }
    return [];
  })();
  // Until the follower waits.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const written = performance.now();
  await writeJournal(store.db, [entry('heard', 1)]);
  expect((await heard).map((one) => one.lead)).toEqual(['heard']);
  expect(performance.now() - written).toBeLessThan(500);
  await sequencer.stop();
});
