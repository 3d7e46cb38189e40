import { expect, test } from 'vitest';
import { visible } from './window.ts';

test.each([
  [3, 0, 10, [0, 3]],
  [100, 0, 10, [0, 10]],
  [100, 50, 10, [45, 55]],
  [100, 99, 10, [90, 100]],
  [0, 0, 10, [0, 0]],
] as const)('%d rows with row %d selected in %d lines', (count, selected, room, [from, to]) => {
  expect(visible(count, selected, room)).toEqual({ from, to });
});
