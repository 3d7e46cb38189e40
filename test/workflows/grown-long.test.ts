import { caseWorkflowId } from '@smk/plan';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openFloor } from './floor.ts';
import { berlin } from './nordlicht.ts';
import { createWorld } from './world.ts';

let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'existing-path', path: inject('temporal') },
      extraArgs: ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=40'],
    },
  });
});
afterAll(() => server.teardown());

test('a handoff with a long history goes on in a new run, with its case and its answers', async () => {
  const world = createWorld(['anna', 'ben']);
  const floor = await openFloor(server, world, berlin('2026-11-20 10:00'));
  const lead = await floor.handOff('anna');
  const handle = server.client.workflow.getHandle(caseWorkflowId(floor.company, lead));
  const { runId } = await handle.describe();
  const at = await floor.now();
  const answers = [];
  for (let step = 1; step <= 8; step += 1)
    answers.push(await floor.act(lead, 'anna', { kind: 'contact' }, { id: `contact-${step}`, at }));
  expect(answers).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((step) => ({ kind: 'done', step })));
  await expect.poll(async () => (await handle.describe()).runId, { timeout: 10_000 }).not.toBe(runId);

  expect(await floor.act(lead, 'anna', { kind: 'contact' }, { id: 'contact-1', at })).toEqual({
    kind: 'done',
    step: 1,
  });
  expect(await floor.act(lead, 'anna', { kind: 'accept' })).toEqual({ kind: 'done', step: 9 });
  expect(await floor.act(lead, 'anna', { kind: 'end', as: 'won' })).toEqual({ kind: 'done', step: 10 });
  await floor.over(lead);
  expect(world.calls.filter((call) => call === 'recordStep')).toHaveLength(10);
  await floor.close();
});
