export { due } from './time/due.ts';
export { pick } from './picking/pick.ts';
export { TURN, debtOf } from './picking/pool.ts';
export type { Pool, PoolMember } from './picking/pool.ts';
export { assessNaively } from './assessing/naive/naive.ts';
