import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'test',
    globalSetup: './support/servers.ts',
    // The worker's native part does not live in a thread.
    pool: 'forks',
    // The longest files mostly wait for servers and clocks: one beside the others halves the time.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    exclude: ['**/node_modules/**', 'bench/**'],
  },
});
