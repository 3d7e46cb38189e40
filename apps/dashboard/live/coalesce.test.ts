import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { coalesce } from './coalesce.ts';

test('a burst of asks is read twice: at once, and once more for what came meanwhile', async () => {
  let reads = 0;
  const reading = coalesce(async () => {
    reads += 1;
    await sleep(5);
  }, 20);
  for (let ask = 0; ask < 100; ask += 1) reading.ask();
  await sleep(120);
  reading.stop();
  expect(reads).toBe(2);
});

test('nothing is read after it was stopped', async () => {
  let reads = 0;
  const reading = coalesce(async () => {
    reads += 1;
  }, 10);
  reading.stop();
  reading.ask();
  await sleep(30);
  expect(reads).toBe(0);
});

test('slow work rests twice as long as it takes', async () => {
  let reads = 0;
  const reading = coalesce(async () => {
    reads += 1;
    await sleep(60);
  }, 1);
  const asking = setInterval(reading.ask, 5);
  reading.ask();
  await sleep(150);
  expect(reads).toBe(1);
  await sleep(150);
  clearInterval(asking);
  reading.stop();
  expect(reads).toBe(2);
});
