import { expect, test } from 'vitest';
import { createBackoff } from './backoff.ts';

test('what stays due is tried after a first wait, then each time after twice the wait before', () => {
  let now = 0;
  const backoff = createBackoff({ first: 2, longest: 6, now: () => now });
  const tried: number[] = [];
  for (; now <= 20; now += 1) if (backoff.ready([{ key: 'handoff:1' }]).length > 0) tried.push(now);
  expect(tried).toEqual([2, 6, 12, 18]);
});

test('what was settled and comes again begins anew', () => {
  let now = 0;
  const backoff = createBackoff({ first: 2, longest: 60, now: () => now });
  backoff.ready([{ key: 'a' }]);
  now = 2;
  expect(backoff.ready([{ key: 'a' }])).toHaveLength(1);
  backoff.ready([]);
  expect(backoff.ready([{ key: 'a' }])).toHaveLength(0);
  now = 4;
  expect(backoff.ready([{ key: 'a' }])).toHaveLength(1);
});
