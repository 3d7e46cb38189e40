import { fileURLToPath } from 'node:url';
import { startTemporal, type TemporalServer } from '@smk/host';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { inject } from 'vitest';
import { atTheEnd } from './at-the-end.ts';
import { createDatabase } from './test-postgres.ts';

/** A migrated, empty database for this test file, dropped after it. */
export async function freshDatabase(): Promise<string> {
  const database = await createDatabase(inject('postgres'));
  atTheEnd(database.drop);
  return database.url;
}

/** Temporal's persistent server for this test file, in memory, or with its data in `file`; stopped after it. */
export async function freshTemporal(file: string | null = null): Promise<TemporalServer> {
  const server = await startTemporal({ program: inject('temporal'), file });
  atTheEnd(server.stop);
  return server;
}

/** Temporal's server that skips time, for this test file; stopped after it. */
export async function timeSkippingServer(): Promise<TestWorkflowEnvironment> {
  process.env['TEST_SERVER'] = inject('testServer');
  const path = fileURLToPath(new URL('with-parent.sh', import.meta.url));
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  atTheEnd(() => environment.teardown());
  return environment;
}
