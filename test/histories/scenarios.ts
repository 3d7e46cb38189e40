import { setTimeout } from 'node:timers/promises';
import { openReview } from '@smk/engine';
import type { Subject } from '@smk/plan';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { openFloor, person, type Floor } from '../workflows/floor.ts';
import { berlin, reviewSlice } from '../workflows/nordlicht.ts';
import { createWorld, type World } from '../workflows/world.ts';

/** What is recorded as golden: a name for the file, and a script that leaves a workflow that is over. */
export type Scenario = {
  readonly name: string;
  play(server: TestWorkflowEnvironment): Promise<{ readonly floor: Floor; readonly subject: Subject }>;
};

type Script = (floor: Floor, world: World) => Promise<Subject>;

const handoff = (name: string, from: string, script: Script): Scenario => ({
  name: `handoff-${name}`,
  async play(server) {
    const world = createWorld(['anna', 'ben']);
    const floor = await openFloor(server, world, berlin(from));
    const subject = await script(floor, world);
    await floor.over(subject);
    return { floor, subject };
  },
});

const october: Subject = { kind: 'review', id: 'monthly:2026-10' };

const review = (name: string, script: Script): Scenario => ({
  name: `review-${name}`,
  async play(server) {
    const { case: opened } = openReview(reviewSlice, { id: october.id, at: berlin('2026-11-02 09:00') });
    const world = createWorld([], { slice: reviewSlice, case: opened });
    const floor = await openFloor(server, world, berlin('2026-11-02 09:00'));
    await floor.runs.startReview({
      company: floor.company,
      clock: floor.clock,
      review: 'monthly',
      period: '2026-10',
      open: null,
    });
    while ((await floor.state(october).catch(() => null)) === null) await setTimeout(20);
    const subject = await script(floor, world);
    await floor.over(october);
    return { floor, subject };
  },
});

export const scenarios: readonly Scenario[] = [
  handoff('accepted-and-won', '2026-11-20 10:00', async (floor) => {
    const lead = await floor.handOff('anna');
    await floor.act(lead, 'anna', { kind: 'accept' });
    await floor.until(berlin('2026-11-20 11:30'));
    await floor.act(lead, 'anna', { kind: 'contact' });
    await floor.act(lead, 'anna', { kind: 'end', as: 'won' });
    return lead;
  }),
  handoff('over-a-weekend', '2026-11-20 16:50', async (floor) => {
    const lead = await floor.handOff('anna');
    await floor.until(berlin('2026-11-23 09:30'));
    await floor.act(lead, 'ben', { kind: 'accept' });
    await floor.act(lead, 'ben', { kind: 'end', as: 'no_answer' });
    return lead;
  }),
  handoff('nobody-left', '2026-11-23 09:00', async (floor) => {
    const lead = await floor.handOff('anna');
    await floor.until(berlin('2026-11-24 12:00'));
    await floor.act(lead, 'ben', { kind: 'reject', because: 'not_a_fit' });
    return lead;
  }),
  handoff('waits-for-a-need', '2026-11-20 10:00', async (floor, world) => {
    const lead = await floor.handOff(null);
    await floor.until(berlin('2026-11-20 15:00'));
    world.leave(lead, 'i1', { kind: 'assigned', attempt: 1, to: person('ben'), at: await floor.now() });
    await floor.runs.nudge(lead);
    await floor.until(berlin('2026-11-20 15:10'));
    world.leave(lead, 'e1', {
      kind: 'event',
      id: 'e1',
      name: 'call_logged',
      at: await floor.now(),
      meets: ['contact'],
      ends: null,
    });
    world.leave(lead, 'e2', {
      kind: 'event',
      id: 'e2',
      name: 'deal_won',
      at: await floor.now(),
      meets: [],
      ends: 'won',
    });
    await floor.runs.nudge(lead);
    return lead;
  }),
  handoff('while-the-database-is-away', '2026-11-20 10:00', async (floor, world) => {
    const lead = await floor.handOff('anna');
    world.failing = 2;
    await floor.act(lead, 'anna', { kind: 'reject', because: 'not_a_fit' });
    return lead;
  }),
  review('signed-off', async (floor) => {
    await floor.act(october, 'maria', { kind: 'sign off', department: 'marketing' });
    await floor.until(berlin('2026-11-06 12:00'));
    await floor.act(october, 'sven', { kind: 'sign off', department: 'sales' });
    return october;
  }),
];
