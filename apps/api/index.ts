export { runApi } from './run-api.ts';
export type { ApiOptions, RunningApi } from './run-api.ts';
