export { rehearse, runTests } from './rehearse.ts';
export type { Failure, Rehearsal, TestResult } from './rehearse.ts';
export type { RehearsedEntry } from './handoffs.ts';
export { prove } from './proving/prove.ts';
