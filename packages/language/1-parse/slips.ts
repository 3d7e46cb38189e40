import type { Problem } from '../problems/problem.ts';
import type { Ground, Stretch } from './ground.ts';
export function findDoubtful(_ground: Ground, _stretch: Stretch): Problem | null { return null; }
