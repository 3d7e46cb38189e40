import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startTemporal, type TemporalServer } from '@smk/host';
import type { Act } from '@smk/plan';
import {
  handoffStepWrite,
  listHandoffs,
  obligationsWrite,
  pendingInputsOf,
  perform,
  readHandoff,
  readHandoffStart,
  readJournal,
} from '@smk/store';
import { createReconciler, createRelay, registerSearchAttributes } from '@smk/temporal';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { berlin } from './nordlicht.ts';
import { openShop, type Shop } from './shop.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const file = join(folder, 'temporal.db');
let shop: Shop;
let server: TemporalServer;
beforeAll(async () => {
  shop = await openShop(berlin('2026-11-23 10:00'), { file });
  server = shop.server;
  await shop.startWorker();
});
afterAll(() => server.stop());

const startAgain = async (): Promise<void> => {
  server = await startTemporal({ program: inject('temporal'), file, port: shop.server.port });
};

const act = (handoff: string, does: Act['does'], id: string = randomUUID()) =>
  shop.acts.act({ id, subject: { kind: 'handoff', id: handoff }, actor: 'anna', does });

const happened = async (handoff: string, kind: string): Promise<number> => {
  const entries = await readJournal(shop.store.db, { since: 0, subject: { kind: 'handoff', id: handoff } });
  return entries.filter(({ what }) => what.kind === kind).length;
};

const within = { timeout: 25_000, interval: 200 };

test('a lead is handed off, shows in the lists, and is accepted, contacted and won', async () => {
  const handoff = await shop.lead('first');
  await expect.poll(() => shop.runs.isRunning({ kind: 'handoff', id: handoff }), within).toBe(true);
  await expect.poll(() => shop.runs.listOpen(), within).toContainEqual({ kind: 'handoff', id: handoff });
  expect(await act(handoff, { kind: 'accept' })).toMatchObject({ kind: 'done' });
  expect(await act(handoff, { kind: 'contact' })).toMatchObject({ kind: 'done' });
  expect(await act(handoff, { kind: 'end', as: 'won' })).toMatchObject({ kind: 'done' });
  expect(await act(handoff, { kind: 'accept' })).toMatchObject({ kind: 'refused', code: 'ended' });
  await expect.poll(() => shop.runs.isRunning({ kind: 'handoff', id: handoff }), within).toBe(false);
});

test('acts that a killed worker left are carried out by the next one, each once', async () => {
  const handoffs = await Promise.all(Array.from({ length: 8 }, (_, index) => shop.lead(`killed-worker-${index}`)));
  const acting = handoffs.map((handoff) => act(handoff, { kind: 'accept' }));
  await shop.worker().kill();
  const answers = await Promise.all(acting);
  await shop.startWorker();
  for (const [index, handoff] of handoffs.entries()) {
    await expect.poll(async () => (await readHandoff(shop.store.db, handoff))?.acceptedAt, within).not.toBeNull();
    expect(
      await shop.acts.find(answers[index]!.kind === 'no such case' ? '' : (answers[index] as { id: string }).id),
    ).toMatchObject({ kind: 'done' });
    await expect.poll(() => happened(handoff, 'accepted'), within).toBe(1);
  }
});

test('a killed server loses nothing: starts, acts and clocks go on', async () => {
  const handoffs = await Promise.all(Array.from({ length: 4 }, (_, index) => shop.lead(`killed-server-${index}`)));
  await expect.poll(() => shop.runs.isRunning({ kind: 'handoff', id: handoffs[0]! }), within).toBe(true);
  const early = act(handoffs[0]!, { kind: 'accept' });
  await server.kill();
  const late = await shop.lead('while-away');
  const answers = await Promise.all([early, act(late, { kind: 'accept' }), act(handoffs[1]!, { kind: 'accept' })]);
  expect(answers.map(({ kind }) => kind)).not.toContain('refused');
  await startAgain();
  for (const handoff of [handoffs[0]!, handoffs[1]!, late]) {
    await expect.poll(async () => (await readHandoff(shop.store.db, handoff))?.acceptedAt, within).not.toBeNull();
    await expect.poll(() => happened(handoff, 'accepted'), within).toBe(1);
    expect(await pendingInputsOf(shop.store.db, { kind: 'handoff', id: handoff })).toEqual([]);
  }
});

test('with the database of Temporal gone, every open case is carried on from its row', async () => {
  const handoff = await shop.lead('lost-file');
  await expect.poll(() => shop.runs.isRunning({ kind: 'handoff', id: handoff }), within).toBe(true);
  await act(handoff, { kind: 'contact' });
  await server.kill();
  for (const name of ['temporal.db', 'temporal.db-wal', 'temporal.db-shm']) rmSync(join(folder, name), { force: true });
  await startAgain();
  await expect.poll(() => shop.runs.isRunning({ kind: 'handoff', id: handoff }).catch(() => null), within).toBe(false);

  const { store, runs, company, now, temporal } = shop;
  await registerSearchAttributes(temporal.client);
  const reconciler = createReconciler({ store, runs, company, now });
  const open = (await listHandoffs(store.db, { limit: 500 })).rows.filter(({ status }) => status !== 'ended');
  expect(await reconciler.restoreAll()).toBeGreaterThan(0);
  for (const { id } of open) await expect.poll(() => runs.isRunning({ kind: 'handoff', id }), within).toBe(true);
  expect(await act(handoff, { kind: 'accept' })).toMatchObject({ kind: 'done' });
});

test('the reconciler starts what is missing and ends what is orphaned', async () => {
  const { store, runs, company, now, temporal } = shop;
  const handoff = await shop.lead('missing');
  const subject = { kind: 'handoff', id: handoff } as const;
  await expect.poll(() => runs.isRunning(subject), within).toBe(true);
  await temporal.client.workflow.getHandle(`handoff:${company}:${handoff}`).terminate('by hand');
  await expect.poll(() => runs.listOpen(), within).not.toContainEqual(subject);
  const reconciler = createReconciler({ store, runs, company, now });
  expect(await reconciler.round()).toMatchObject({ started: 1, ended: 0 });
  expect(await runs.isRunning(subject)).toBe(true);

  const began = await readHandoffStart(store.db, handoff);
  await act(handoff, { kind: 'reject', because: 'duplicate' });
  await expect.poll(() => runs.isRunning(subject), within).toBe(false);
  await runs.startHandoff(began!);
  await expect.poll(() => runs.listOpen(), within).toContainEqual(subject);
  // One that has just written its last step is left to end by itself: the second round is sure.
  expect(await reconciler.round()).toMatchObject({ ended: 0 });
  expect(await reconciler.round()).toMatchObject({ started: 0, ended: 1 });
  expect(await runs.isRunning(subject)).toBe(false);
});

test('a workflow that stands otherwise than its row, and misses its clock, is started anew from the row', async () => {
  const { store, runs, company, now } = shop;
  const subject = { kind: 'handoff', id: await shop.lead('restored') } as const;
  await expect.poll(() => runs.isRunning(subject), within).toBe(true);
  const began = await readHandoffStart(store.db, subject.id);
  const due = began!.case.obligations[0]!.ladder[0]!.at;
  expect(await act(subject.id, { kind: 'accept' })).toMatchObject({ kind: 'done' });
  // Nobody accepted it, as the row has it now.
  const row = { ...began!.case, step: (await readHandoff(store.db, subject.id))!.step + 1 };
  const { name: ruleName } = began!.slice.rule;
  await perform(store.db, [
    handoffStepWrite(row, []),
    obligationsWrite([{ subject, ruleName, lead: null, obligations: row.obligations, entries: [] }]),
  ]);
  const inTime = createReconciler({ store, runs, company, now: () => due + 59_000 });
  expect(await inTime.round()).toMatchObject({ startedAnew: 0 });
  const late = createReconciler({ store, runs, company, now: () => Math.max(now(), due + 60_000) });
  expect(await late.round()).toMatchObject({ started: 0, startedAnew: 1 });
  await expect.poll(() => runs.state(subject), within).toEqual((await readHandoff(store.db, subject.id))!.case);
  expect(await act(subject.id, { kind: 'accept' })).toMatchObject({ kind: 'done' });
});

test('a worker stops within 10 s; a message that Temporal cannot take now stays in the outbox', async () => {
  const { store, company, now } = shop;
  const troubles: unknown[] = [];
  const away = new Error('away');
  const runs = { ...shop.runs, startHandoff: () => Promise.reject(away) };
  await shop.lead('before');
  const began = performance.now();
  await shop.worker().stop();
  expect(performance.now() - began).toBeLessThan(10_000);
  const handoff = await shop.lead('outbox');
  const relay = createRelay({ store, runs, company, now, onTrouble: (trouble) => troubles.push(trouble) });
  expect(await relay.round()).toBe(0);
  expect(new Set(troubles)).toEqual(new Set([away]));
  await shop.startWorker();
  await expect.poll(() => shop.runs.isRunning({ kind: 'handoff', id: handoff }), within).toBe(true);
});
