export { actOf, failureOf, rehearse, runTests } from './rehearse.ts';
export type { Failure, Rehearsal, TestResult } from './rehearse.ts';
export { meets } from './meets.ts';
export type { Seen, SeenHandoff } from './instead.ts';
export { prove } from './proving/prove.ts';
export { measureCoverage } from './covering/measure.ts';
export type { Coverage, Missing, Share } from './covering/measure.ts';
export { countMutations, tryMutations } from './mutation/try-mutations.ts';
export type { Mutant, Part, Tested, Tried } from './mutation/try-mutations.ts';
