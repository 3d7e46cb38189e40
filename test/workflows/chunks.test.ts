import type { Activities, Moment } from '@smk/plan';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { beforeAll, expect, test } from 'vitest';
import { timeSkippingServer } from '../support/fresh.ts';
import { openFloor, type Floor } from './floor.ts';
import { berlin } from './nordlicht.ts';
import { createWorld } from './world.ts';

let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await timeSkippingServer();
});

const from = berlin('2026-11-20 10:00');
const minutes = (moment: Moment): number => Math.round((moment - from) / 60_000);

async function openWith(activities: Partial<Activities>): Promise<Floor> {
  const world = createWorld([]);
  return openFloor(server, { ...world, activities: { ...world.activities, ...activities } }, from);
}

test('leads are looked at again when their moment comes, in chunks, at the latest after an hour, and at once when nudged', async () => {
  const looked: number[] = [];
  const answers = [
    { done: 200, next: from },
    { done: 1, next: from + 600_000 },
  ];
  const floor = await openWith({
    async reassess({ now }) {
      looked.push(minutes(now));
      return answers.shift() ?? { done: 0, next: null };
    },
  });
  await floor.runs.ensureQualification({ company: floor.company, clock: floor.clock });
  expect(await floor.runs.ensureQualification({ company: floor.company, clock: floor.clock })).toBe(false);
  await floor.until(from + 20 * 60_000);
  expect(looked).toEqual([0, 0, 10]);
  expect(await floor.runs.nudgeQualification()).toBe(true);
  await expect.poll(() => looked).toEqual([0, 0, 10, 20]);
  await floor.until(from + 90 * 60_000);
  expect(looked).toEqual([0, 0, 10, 20, 80]);
  await server.client.workflow.getHandle(`qualification:${floor.company}`).terminate();
  await floor.stopWorker();
});

test('an import goes on until its file is through, and waits for the moments of its rows', async () => {
  const chunks: number[] = [];
  const floor = await openWith({
    async importChunk({ import: file, now }) {
      expect(file).toBe('f00d');
      chunks.push(minutes(now));
      if (chunks.length === 4) return { finished: true, next: null };
      return { finished: false, next: chunks.length === 2 ? from + 7_200_000 : now };
    },
  });
  await floor.runs.startIntake({ company: floor.company, clock: floor.clock, import: 'f00d' });
  await server.client.workflow.getHandle(`intake:${floor.company}:f00d`).result();
  expect(chunks).toEqual([0, 0, 120, 120]);
  await floor.stopWorker();
});
