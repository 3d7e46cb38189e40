import { expect, test } from 'vitest';
import { keepAnswers } from './answers.ts';

test('an answer is kept for a next run', () => {
  const answers = keepAnswers([]);
  answers.give('a', { kind: 'done', step: 3 });
  const next = keepAnswers(answers.kept());
  expect(next.of('a')).toEqual({ kind: 'done', step: 3 });
  expect(next.has('b')).toBe(false);
});

test('of very many answers the oldest go', () => {
  const answers = keepAnswers([]);
  for (let step = 1; step <= 300; step += 1) answers.give(`act ${step}`, { kind: 'done', step });
  expect(answers.kept()).toHaveLength(200);
  expect(answers.has('act 100')).toBe(false);
  expect(answers.has('act 101')).toBe(true);
});
