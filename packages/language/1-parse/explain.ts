import type { MatchResult } from 'ohm-js';
import type { Problem } from '../problems/problem.ts';
import { unexpected } from '../problems/syntax.ts';
import type { Ground, Stretch } from './ground.ts';
import { mismatchOf } from './ohm.ts';
import type { BlockKind } from './vocabulary.ts';

export function explain({ ground, stretch, result }: { ground: Ground; stretch: Stretch; rule: string; within: BlockKind | null; result: MatchResult }): Problem {
  const { index, expected } = mismatchOf(result);
  return unexpected(ground.span({ from: stretch.from + index, to: stretch.to }), { word: '', expected: expected.join(), hint: '' });
}
