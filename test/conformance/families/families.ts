import { comparisons } from './comparisons.ts';
import { kleene } from './kleene.ts';
import type { Family } from './family.ts';

/** All cases that are written from tables. */
export const families: readonly Family[] = [kleene, ...comparisons];
