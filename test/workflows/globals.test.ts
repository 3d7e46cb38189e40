import { fileURLToPath } from 'node:url';
import { bundleWorkflows } from '@smk/worker-app';
import { Worker } from '@temporalio/worker';
import { expect, test } from 'vitest';
import { timeSkippingServer } from '../support/fresh.ts';
import type { globals } from './globals.workflow.ts';
import './quiet.ts';

test('a workflow has no way to the clock or the tables of its machine', async () => {
  const { client, nativeConnection: connection } = await timeSkippingServer();
  const workflowBundle = await bundleWorkflows(fileURLToPath(new URL('globals.workflow.ts', import.meta.url)));
  const worker = await Worker.create({ connection, taskQueue: 'globals', workflowBundle });
  const seen = await worker.runUntil(
    client.workflow.execute<typeof globals>('globals', { taskQueue: 'globals', workflowId: 'globals' }),
  );
  expect(seen).toEqual({ Intl: 'undefined', Temporal: 'undefined', 'a date made by the constructor of a date': 0 });
});
