import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'test',
    globalSetup: './support/servers.ts',
    // The worker's native part does not live in a thread.
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    exclude: ['**/node_modules/**', 'bench/**'],
  },
});
