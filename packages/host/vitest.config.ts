import { defineConfig } from 'vitest/config';

// pip and Go take their time on a busy machine.
export default defineConfig({ test: { name: '@smk/host', testTimeout: 120_000 } });
