import { expect, test } from 'vitest';
import { codeOf, keptAt, newPairMemory } from './pair-memory.ts';

test('a pair has its own place from its second coming on', () => {
  const memory = newPairMemory<string>(2);
  expect(keptAt(memory, 50_000, 3)).toBe(-1);
  const at = keptAt(memory, 50_000, 3);
  expect(at).toBeGreaterThanOrEqual(0);
  expect(keptAt(memory, 3, 50_000)).not.toBe(at);
  expect(keptAt(memory, 50_000, 3)).toBe(at);
});

test('of three pairs that share their places the first one is forgotten, and what was kept of the second goes with it', () => {
  const memory = newPairMemory<string>(1);
  // The fraction does not count for the place.
  for (const value of [7, 7.5]) {
    keptAt(memory, value, 0);
    memory.kept[keptAt(memory, value, 0)] = `of ${value}`;
  }
  expect(memory.kept[keptAt(memory, 7, 0)]).toBe('of 7');
  expect(keptAt(memory, 7.25, 0)).toBe(-1);
  expect(memory.kept[keptAt(memory, 7.5, 0)]).toBe('of 7.5');
  expect(memory.kept[keptAt(memory, 7.25, 0)]).toBe(null);
  expect(keptAt(memory, 7, 0)).toBe(-1);
});

test('unknown, yes, no and numbers are never taken for one another, and texts and money hold no place', () => {
  const values = [null, true, false, 0, 1, -1, 0.5, 2 ** 52 - 1];
  expect(new Set(values.map(codeOf)).size).toBe(values.length);
  for (const value of ['a', { currency: 'EUR', minor: 1 }, 2 ** 52 + 1, 2 ** 52 + 2, Infinity]) {
    const memory = newPairMemory<string>(1);
    expect([keptAt(memory, codeOf(value), 0), keptAt(memory, codeOf(value), 0)]).toEqual([-1, -1]);
  }
});
