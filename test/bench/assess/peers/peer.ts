import type { Fields } from '@smk/plan';
import type { Rule } from '../rules.ts';

/** What another engine makes of a lead under the rules that it was loaded with: the sum of the points of those that hold. */
export type PointsOf = (fields: Fields) => number | Promise<number>;

/** Loads another engine with rules; throws where it is not on this machine. */
export type Load = (rules: readonly Rule[]) => Promise<PointsOf>;
