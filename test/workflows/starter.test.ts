import { createIntake } from '@smk/activities';
import { outboxDepth } from '@smk/store';
import { createRelay, createStarter, type Runs } from '@smk/temporal';
import { beforeAll, expect, test } from 'vitest';
import { berlin } from './nordlicht.ts';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop(berlin('2026-11-23 10:00'));
});

/** Takes a lead in that is handed off at once, with no worker there; answers the handoff, once nothing is under way. */
async function handOff(name: string, runs: Runs, onTrouble: (trouble: unknown) => unknown): Promise<string> {
  const { store, company, now } = shop;
  const starter = createStarter({ store, runs, company, clock: () => ({ offset: 0, rate: 1 }), onTrouble });
  const intake = createIntake({ store, now, begin: starter.begin });
  const fields = { email: `${name}@firma.example`, company: 'Firma', country: 'DE', employees: 2_000, consent: true };
  const taken = await intake.takeLead({ fields: { ...fields, budget: 'EUR 80_000', job_title: 'Head of Energy' } });
  if (taken.kind !== 'new' || taken.value.kind !== 'taken' || taken.value.handoff === null)
    throw new Error(JSON.stringify(taken));
  await starter.stop();
  return taken.value.handoff.id;
}

test('a handoff is started by the process that opened it, and nothing is left for the relay', async () => {
  const troubles: unknown[] = [];
  const id = await handOff('at-once', shop.runs, (trouble) => troubles.push(trouble));
  expect(troubles).toEqual([]);
  expect(await shop.runs.isRunning({ kind: 'handoff', id })).toBe(true);
  expect(await outboxDepth(shop.store.db)).toBe(0);
});

test('what cannot be started is left to the relay, which gives it 2 s', async () => {
  const { store, company, now, runs } = shop;
  const away = new Error('away');
  const troubles: unknown[] = [];
  const without = { ...runs, startHandoff: () => Promise.reject(away) };
  const id = await handOff('later', without, (trouble) => troubles.push(trouble));
  expect(troubles).toEqual([away]);
  const relay = createRelay({ store, runs, company, now });
  expect(await relay.round()).toBe(0);
  await expect.poll(relay.round, { timeout: 10_000, interval: 100 }).toBe(1);
  expect(await runs.isRunning({ kind: 'handoff', id })).toBe(true);
  expect(await outboxDepth(store.db)).toBe(0);
});
