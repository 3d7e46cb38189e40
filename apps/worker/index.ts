export { runWorker } from './worker.ts';
export type { RunningWorker, WorkerOptions } from './worker.ts';
export { installRuntime } from './runtime.ts';
export type { Log } from './runtime.ts';
export { followClock } from './follow-clock.ts';
export type { FollowedClock } from './follow-clock.ts';
export { complainTo } from './complain.ts';
export { bundleWorkflows, workflowBundle } from './workflow-bundle.ts';
