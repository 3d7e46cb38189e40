import { openReview } from '@smk/engine';
import type { ReviewStart, Subject } from '@smk/plan';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { timeSkippingServer } from '../support/fresh.ts';
import { openFloor, type Floor } from './floor.ts';
import { berlin, reviewSlice } from './nordlicht.ts';
import { createWorld, type World } from './world.ts';

const due = berlin('2026-11-02 09:00');
const october: Subject = { kind: 'review', id: 'monthly:2026-10' };
const opened = openReview(reviewSlice, { id: october.id, at: due });

let server: TestWorkflowEnvironment;
let world: World;
let floor: Floor;
let start: ReviewStart;
beforeAll(async () => {
  server = await timeSkippingServer();
});
afterEach(async () => {
  await floor.runs.endOrphan(october);
  await floor.close();
});

async function open(due_: boolean): Promise<void> {
  world = createWorld([], due_ ? { slice: reviewSlice, case: opened.case } : undefined);
  floor = await openFloor(server, world, due);
  start = { company: floor.company, clock: floor.clock, review: 'monthly', period: '2026-10', open: null };
}

/** A review answers for itself once its figures are frozen. */
const isOpen = (review: Subject): Promise<void> =>
  expect.poll(() => floor.state(review).catch(() => null)).not.toBeNull();

test('a review is opened, and over once both departments have signed off', async () => {
  await open(true);
  await floor.runs.startReview(start);
  await isOpen(october);
  expect(await floor.act(october, 'maria', { kind: 'sign off', department: 'marketing' })).toMatchObject({
    kind: 'done',
  });
  expect(await floor.act(october, 'maria', { kind: 'sign off', department: 'marketing' })).toMatchObject({
    kind: 'refused',
    code: 'already signed off',
  });
  expect(await floor.act(october, 'sven', { kind: 'sign off', department: 'sales' })).toMatchObject({ kind: 'done' });
  await floor.over(october);
  expect(world.case(october)).toMatchObject({
    status: 'ended',
    signedOff: [{ department: 'marketing' }, { department: 'sales' }],
  });
});

test('who does not sign off is reminded, and then their leader is told', async () => {
  await open(true);
  await floor.runs.startReview(start);
  await isOpen(october);
  await floor.until(berlin('2026-11-06 12:00'));
  expect(world.told().join('\n')).toMatchInlineSnapshot(`
    "2026-11-04 17:30 reminded sign_off
    2026-11-04 17:30 reminded sign_off#2
    2026-11-05 17:30 breached sign_off
    2026-11-05 17:30 escalated sign_off
    2026-11-05 17:30 breached sign_off#2
    2026-11-05 17:30 escalated sign_off#2"
  `);
});

test('a review that is started twice is held once', async () => {
  await open(true);
  expect(await Promise.all([floor.runs.startReview(start), floor.runs.startReview(start)])).toContain(false);
  await isOpen(october);
  await floor.act(october, 'maria', { kind: 'sign off', department: 'marketing' });
  expect(world.told().filter((line) => line.includes('signed off'))).toHaveLength(1);
});

test('nothing is held where nothing is due', async () => {
  await open(false);
  await floor.runs.startReview(start);
  await floor.over(october);
  expect(world.calls).toEqual(['openReview']);
});
