import { findTemporal, findTestServer } from '@smk/host';
import type { TestProject } from 'vitest/node';
import { startTestPostgres } from './test-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string;
    temporal: string;
    testServer: string;
  }
}

/** Before all test files: one PostgreSQL for the run, and the programs that files start servers of their own from. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  project.provide('temporal', await findTemporal({ say }));
  project.provide('testServer', await findTestServer({ say }));
  const postgres = await startTestPostgres();
  project.provide('postgres', postgres.url);
  return postgres.stop;
}
