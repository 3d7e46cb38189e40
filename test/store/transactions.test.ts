import {
  journalWrite,
  outboxDepth,
  outboxWrite,
  perform,
  performLast,
  readClock,
  setClock,
  type NewEntry,
} from '@smk/store';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { freshStore } from './fresh-store.ts';

const store = await freshStore(4);
const message = outboxWrite([{ kind: 'nudge qualification' }]);
const entry = (step: number): NewEntry => ({
  subject: { kind: 'lead', id: 'a' },
  lead: 'a',
  step,
  index: 0,
  at: 1,
  recordedAt: 1,
  what: { kind: 'entered' },
  rule: null,
});

test('what a transaction wrote before it failed is not there, and its connection serves the next', async () => {
  for (let round = 0; round < 8; round += 1) {
    const failing = store.transact(async (tx) => {
      await perform(tx, [message]);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
  }
  expect(await outboxDepth(store.db)).toBe(0);
});

test('a transaction whose first statement fails leaves nothing behind', async () => {
  await perform(store.db, [journalWrite([entry(1)])]);
  const failing = store.transactOnSnapshot((tx) => perform(tx, [journalWrite([entry(1)]), message]));
  await expect(failing).rejects.toThrow('duplicate key');
  expect(await outboxDepth(store.db)).toBe(0);
  expect(await store.transact(() => Promise.resolve(7))).toBe(7);
});

test('a last statement is committed with its transaction, or fails it', async () => {
  await store.transact((tx) => performLast(tx, [journalWrite([entry(2)])]));
  const twice = store.transactOnSnapshot((tx) => performLast(tx, [journalWrite([entry(2)]), message]));
  await expect(twice).rejects.toThrow('duplicate key');
  const further = store.transactOnSnapshot(async (tx) => {
    await performLast(tx, [journalWrite([entry(2)])]);
    await perform(tx, [message]);
  });
  await expect(further).rejects.toThrow('duplicate key');
  const turned = store.transact(async (tx) => {
    await performLast(tx, [message]);
    throw new Error('changed my mind');
  });
  await expect(turned).rejects.toThrow('changed my mind');
  expect(await outboxDepth(store.db)).toBe(0);
  const { rows } = await sql`select step from journal order by step`.execute(store.db);
  expect(rows).toEqual([{ step: 1 }, { step: 2 }]);
});

test('a snapshot sees one picture of the database, whatever is committed meanwhile', async () => {
  const seen = await store.transactOnSnapshot(async (tx) => {
    const before = await outboxDepth(tx);
    await perform(store.db, [message]);
    return [before, await outboxDepth(tx)];
  });
  expect(seen).toEqual([0, 0]);
  expect(await outboxDepth(store.db)).toBe(1);
});

test('those who change what the others have read are all done in the end', async () => {
  const advance = () =>
    store.transactOnSnapshot(async (tx) => {
      const { offset } = await readClock(tx);
      await new Promise((resolve) => setTimeout(resolve, 5));
      await setClock(tx, { offset: offset + 1, rate: 1 });
    });
  await Promise.all([advance(), advance(), advance(), advance()]);
  expect(await readClock(store.db)).toEqual({ offset: 4, rate: 1 });
});
