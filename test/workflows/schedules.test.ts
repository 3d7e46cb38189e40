import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Plan } from '@smk/plan';
import { listReviews, readReview, type Store } from '@smk/store';
import { createReconciler, keepSchedules, taskQueue } from '@smk/temporal';
import { expect, test } from 'vitest';
import { berlin } from './nordlicht.ts';
import { examplePlan, openShop, publish } from './shop.ts';

const november = { kind: 'review', id: 'monthly:2026-11' } as const;
const within = { timeout: 30_000, interval: 200 };
/** The first business day of December. */
const due = berlin('2026-12-01 09:00');

const statusOf = async (store: Store): Promise<string | undefined> => (await readReview(store.db, november.id))?.status;

test('a review is held when its Schedule says so, and is over once both departments have signed', async () => {
  // Time enough for a slow machine to start a worker, which makes the Schedule.
  const shop = await openShop(due - 12_000);
  await shop.startWorker();
  await expect.poll(() => statusOf(shop.store), within).toBe('open');
  expect((await readReview(shop.store.db, november.id))!.openedAt).toBe(due);
  await expect.poll(() => shop.runs.listOpen(), within).toContainEqual(november);
  await expect.poll(() => shop.runs.isRunning(november), within).toBe(true);
  for (const [actor, department] of [
    ['maria', 'marketing'],
    ['sven', 'sales'],
  ] as const) {
    const does = { kind: 'sign off', department } as const;
    expect(await shop.acts.act({ id: randomUUID(), subject: november, actor, does })).toMatchObject({ kind: 'done' });
  }
  expect(await statusOf(shop.store)).toBe('ended');
  await expect.poll(() => shop.runs.isRunning(november), within).toBe(false);
  expect((await listReviews(shop.store.db, {})).rows).toHaveLength(1);
});

test('Schedules follow the plan that is active: made, left alone, changed, removed', async () => {
  const { store, temporal, company, now } = await openShop(berlin('2026-11-23 10:00'));
  const { client } = temporal;
  const keep = () => keepSchedules({ client, store, company, taskQueue });
  const [monthly] = examplePlan.reviews;
  expect(await keep()).toEqual({ made: 1, changed: 0, removed: 0 });
  await expect.poll(keep, within).toEqual({ made: 0, changed: 0, removed: 0 });
  const next = (await client.schedule.getHandle(`review:${company}:monthly`).describe()).info.nextActionTimes;
  const offset = now() - Date.now();
  expect(Math.abs(next[0]!.getTime() + offset - due)).toBeLessThan(2_000);

  const later: Plan = { ...examplePlan, reviews: [{ ...monthly!, due: monthly!.due.slice(0, -1) }] };
  await publish(store, later, now());
  await expect.poll(keep, within).toEqual({ made: 0, changed: 1, removed: 0 });
  await publish(store, { ...examplePlan, reviews: [] }, now());
  await expect.poll(keep, within).toEqual({ made: 0, changed: 0, removed: 1 });
});

test('a review that fell due with no Schedule there is held all the same, once', async () => {
  const { store, runs, company, ...shop } = await openShop(due - 1_000);
  let moment = due;
  const reconciler = createReconciler({ store, runs, company, now: () => moment });
  // A Schedule that is there may take a few seconds.
  expect(await reconciler.round()).toMatchObject({ reviews: 0 });
  moment = due + 10_000;
  while (shop.now() <= due) await pause(50);
  expect(await reconciler.round()).toMatchObject({ reviews: 1 });
  expect(await reconciler.round()).toMatchObject({ reviews: 0 });
  await shop.startWorker();
  await expect.poll(() => statusOf(store), within).toBe('open');
  expect(await reconciler.round()).toMatchObject({ reviews: 0 });
});
