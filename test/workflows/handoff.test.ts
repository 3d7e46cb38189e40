import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Moment } from '@smk/plan';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { timeSkippingServer } from '../support/fresh.ts';
import { openFloor, person, type Floor } from './floor.ts';
import { berlin } from './nordlicht.ts';
import { createWorld, type World } from './world.ts';

let server: TestWorkflowEnvironment;
let world: World;
let floor: Floor;
beforeAll(async () => {
  server = await timeSkippingServer();
});
afterEach(() => floor.close());

async function open(from: Moment, options?: { readonly cached: number }): Promise<void> {
  world = createWorld(['anna', 'ben']);
  floor = await openFloor(server, world, from, options);
}

test('a lead is accepted in time, contacted and won', async () => {
  await open(berlin('2026-11-20 10:00'));
  const lead = await floor.handOff('anna');
  expect(await floor.act(lead, 'anna', { kind: 'accept' })).toEqual({ kind: 'done', step: world.case(lead).step });
  await floor.until(berlin('2026-11-20 11:00'));
  expect(await floor.act(lead, 'anna', { kind: 'contact' })).toMatchObject({ kind: 'done' });
  expect(await floor.act(lead, 'anna', { kind: 'end', as: 'won' })).toMatchObject({ kind: 'done' });
  await floor.over(lead);
  expect(world.told().join('\n')).toMatchInlineSnapshot(`
    "2026-11-20 10:00 opened
    2026-11-20 10:00 assigned to anna
    2026-11-20 10:00 owed accept
    2026-11-20 10:00 owed contact
    2026-11-20 10:00 accepted by anna
    2026-11-20 10:00 met accept in time
    2026-11-20 11:00 contacted by anna
    2026-11-20 11:00 met contact in time
    2026-11-20 11:00 ended as won
    2026-11-20 11:00 closed"
  `);
  expect(world.calls).toEqual(['recordStep', 'recordStep', 'recordStep']);
});

test('an idle owner is reminded on Friday and loses the lead to the next in the team on Monday', async () => {
  await open(berlin('2026-11-20 16:50'));
  const lead = await floor.handOff('anna');
  await floor.until(berlin('2026-11-23 09:21'));
  expect(await floor.state(lead)).toMatchObject({ owner: person('ben'), attempt: 2 });
  expect(await floor.act(lead, 'ben', { kind: 'accept' })).toMatchObject({ kind: 'done' });
  expect(world.told().join('\n')).toMatchInlineSnapshot(`
    "2026-11-20 16:50 opened
    2026-11-20 16:50 assigned to anna
    2026-11-20 16:50 owed accept
    2026-11-20 16:50 owed contact
    2026-11-20 17:20 reminded accept
    2026-11-23 09:20 breached accept
    2026-11-23 09:20 offered to ben
    2026-11-23 09:20 owed accept#2
    2026-11-23 09:21 accepted by ben
    2026-11-23 09:21 met accept#2 in time"
  `);
});

test('with nobody left to offer to, the ladder goes on to the leader', async () => {
  await open(berlin('2026-11-23 09:00'));
  await floor.handOff('anna');
  await floor.until(berlin('2026-11-23 16:00'));
  expect(world.told().join('\n')).toMatchInlineSnapshot(`
    "2026-11-23 09:00 opened
    2026-11-23 09:00 assigned to anna
    2026-11-23 09:00 owed accept
    2026-11-23 09:00 owed contact
    2026-11-23 09:30 reminded accept
    2026-11-23 10:00 breached accept
    2026-11-23 10:00 offered to ben
    2026-11-23 10:00 owed accept#2
    2026-11-23 11:00 breached accept#2
    2026-11-23 11:00 nobody left accept#2
    2026-11-23 12:00 escalated accept#2
    2026-11-23 13:00 breached contact
    2026-11-23 13:00 escalated contact"
  `);
});

test('a rejected lead is over; whoever comes later reaches nobody', async () => {
  await open(berlin('2026-11-20 10:00'));
  const lead = await floor.handOff('anna');
  expect(await floor.act(lead, 'anna', { kind: 'reject', because: 'too_small' })).toMatchObject({
    kind: 'refused',
    code: 'unknown reason',
  });
  expect(await floor.act(lead, 'anna', { kind: 'reject', because: 'duplicate' })).toMatchObject({ kind: 'done' });
  await floor.over(lead);
  expect(world.case(lead)).toMatchObject({ status: 'ended', ended: { kind: 'rejected', as: 'duplicate' } });
  expect(await floor.act(lead, 'anna', { kind: 'accept' }, { deadline: 300 })).toEqual({ kind: 'pending' });
});

test('the same act twice is done once and answered twice', async () => {
  await open(berlin('2026-11-20 10:00'));
  const lead = await floor.handOff('anna');
  const at = await floor.now();
  const first = await floor.act(lead, 'anna', { kind: 'accept' }, { id: 'one', at });
  expect(await floor.act(lead, 'anna', { kind: 'accept' }, { id: 'one', at })).toEqual(first);
  expect(await floor.act(lead, 'anna', { kind: 'accept' }, { id: 'two', at })).toMatchObject({
    kind: 'refused',
    code: 'already accepted',
  });
  expect(world.told().filter((line) => line.includes('accepted'))).toHaveLength(1);
});

test('two who accept at once: one does, the other hears that it is taken', async () => {
  await open(berlin('2026-11-20 10:00'));
  const lead = await floor.handOff('anna');
  const results = await Promise.all([
    floor.act(lead, 'anna', { kind: 'accept' }),
    floor.act(lead, 'ben', { kind: 'accept' }),
  ]);
  expect(results.map(({ kind }) => kind).toSorted()).toEqual(['done', 'refused']);
});

test('a lead that lacks something waits, and is assigned when it comes', async () => {
  await open(berlin('2026-11-20 10:00'));
  const lead = await floor.handOff(null);
  expect(await floor.act(lead, 'anna', { kind: 'accept' })).toMatchObject({ kind: 'refused', code: 'waiting' });
  world.leave(lead, 'i1', { kind: 'assigned', attempt: 1, to: person('ben'), at: await floor.now() });
  await floor.runs.nudge(lead);
  expect(await floor.act(lead, 'ben', { kind: 'accept' })).toMatchObject({ kind: 'done' });
  expect(world.inputs()).toEqual({ i1: 'taken' });
});

test('an event ends the handoff; a nudge more or less changes nothing', async () => {
  await open(berlin('2026-11-20 10:00'));
  const lead = await floor.handOff('anna');
  await floor.runs.nudge(lead);
  world.leave(lead, 'e1', { kind: 'event', id: 'e1', name: 'deal_won', at: await floor.now(), meets: [], ends: 'won' });
  await floor.runs.nudge(lead);
  await floor.runs.nudge(lead);
  await floor.over(lead);
  expect(world.case(lead)).toMatchObject({ ended: { kind: 'ended', as: 'won' } });
  expect(world.inputs()).toEqual({ e1: 'taken' });
});

test('a refusal that becomes true withdraws the lead', async () => {
  await open(berlin('2026-11-20 10:00'));
  const lead = await floor.handOff('anna');
  world.leave(lead, 'w1', { kind: 'withdrawn', because: 'no_consent', at: await floor.now() });
  await floor.runs.nudge(lead);
  await floor.over(lead);
  expect(world.case(lead)).toMatchObject({ ended: { kind: 'withdrawn', as: 'no_consent' } });
});

test('a worker that goes away mid-way loses nothing: the next one goes on from there', async () => {
  await open(berlin('2026-11-20 10:00'), { cached: 0 });
  const lead = await floor.handOff('anna');
  await floor.act(lead, 'anna', { kind: 'accept' });
  await floor.stopWorker();
  await floor.startWorker();
  expect(await floor.act(lead, 'anna', { kind: 'contact' })).toMatchObject({ kind: 'done' });
  await floor.act(lead, 'anna', { kind: 'end', as: 'won' });
  await floor.over(lead);
  expect(world.case(lead)).toMatchObject({ status: 'ended', step: 3 });
});

test('a step that the database does not take at once is tried until it does, and is written once', async () => {
  await open(berlin('2026-11-20 10:00'));
  const lead = await floor.handOff('anna');
  world.failing = 3;
  expect(await floor.act(lead, 'anna', { kind: 'accept' })).toMatchObject({ kind: 'done' });
  expect(world.calls).toEqual(['recordStep', 'recordStep', 'recordStep', 'recordStep']);
  expect(world.told().filter((line) => line.endsWith('accepted by anna'))).toHaveLength(1);
});

test('where another process has moved the case on, the workflow goes on from there', async () => {
  await open(berlin('2026-11-20 10:00'));
  const lead = await floor.handOff('anna');
  const first = world.case(lead);
  await floor.act(lead, 'anna', { kind: 'contact' });
  world.overwrite(lead, { ...world.case(lead), step: first.step + 5 });
  expect(await floor.act(lead, 'anna', { kind: 'accept' })).toEqual({ kind: 'done', step: first.step + 6 });
});

test('where another process has ended the case, the workflow ends', async () => {
  await open(berlin('2026-11-20 10:00'));
  const lead = await floor.handOff('anna');
  const case_ = world.case(lead);
  if (case_.kind !== 'handoff') throw new Error('not a handoff');
  world.overwrite(lead, {
    ...case_,
    step: case_.step + 1,
    status: 'ended',
    ended: { at: case_.openedAt, kind: 'ended', as: 'won' },
  });
  expect(await floor.act(lead, 'anna', { kind: 'accept' })).toMatchObject({ kind: 'refused', code: 'ended' });
  await floor.over(lead);
});
