import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { readHandoff, readJournal } from '@smk/store';
import { expect, test } from 'vitest';
import { berlin } from './nordlicht.ts';
import { openShop } from './shop.ts';

const within = { timeout: 20_000, interval: 100 };

test('an act received in time counts as in time, though the worker was away until long after', async () => {
  // Ten minutes of the company pass in a second.
  const shop = await openShop(berlin('2026-11-23 10:00'), { rate: 600 });
  await shop.startWorker();
  const id = await shop.lead('patient');
  const subject = { kind: 'handoff', id } as const;
  await expect.poll(() => shop.runs.isRunning(subject), within).toBe(true);
  await shop.worker().kill();
  const answer = await shop.acts.act({ id: randomUUID(), subject, actor: 'anna', does: { kind: 'accept' } });
  expect(answer).toMatchObject({ kind: 'pending' });
  const due = (await readHandoff(shop.store.db, id))!.case.obligations.find(({ name }) => name === 'accept')!.due!;
  while (shop.now() < due + 1_800_000) await pause(100);

  await shop.startWorker();
  await expect.poll(async () => (await readHandoff(shop.store.db, id))?.acceptedAt, within).not.toBeNull();
  const told = async () => (await readJournal(shop.store.db, { since: 0, subject })).map(({ what }) => what);
  await expect
    .poll(told, within)
    .toContainEqual(expect.objectContaining({ kind: 'met', obligation: 'accept', inTime: true }));
  expect(await told()).not.toContainEqual(expect.objectContaining({ kind: 'breached', obligation: 'accept' }));
});
