import { fileURLToPath } from 'node:url';
import { startTemporal, type TemporalServer } from '@smk/host';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, inject } from 'vitest';
import { createDatabase } from './test-postgres.ts';

/** A migrated, empty database for this test file, dropped after it. */
export async function freshDatabase(): Promise<string> {
  const database = await createDatabase(inject('postgres'));
  afterAll(database.drop);
  return database.url;
}

/** Temporal's persistent server for this test file, in memory, or with its data in `file`; stopped after it. */
export async function freshTemporal(file: string | null = null): Promise<TemporalServer> {
  const server = await startTemporal({ program: inject('temporal'), file });
  afterAll(server.stop);
  return server;
}

/** Temporal's server that skips time, for this test file; stopped after it. */
export async function timeSkippingServer(): Promise<TestWorkflowEnvironment> {
  process.env['TEST_SERVER'] = inject('testServer');
  const path = fileURLToPath(new URL('with-parent.sh', import.meta.url));
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  afterAll(() => environment.teardown());
  return environment;
}
