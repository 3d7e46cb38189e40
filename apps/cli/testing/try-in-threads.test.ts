import { fileURLToPath } from 'node:url';
import { compile } from '@smk/language';
import { tryMutations } from '@smk/rehearsal';
import { expect, test } from 'vitest';
import { readRules } from '../rules-folder.ts';
import { tryInThreads } from './try-in-threads.ts';

test('threads make the same mutants as one thread alone, and tell how far they are', { timeout: 120_000 }, async () => {
  const { sources } = readRules(fileURLToPath(new URL('../../../rules', import.meta.url)));
  const years = { from: 2025, to: 2031 };
  const tests = compile(sources, { years }).value!.tests.slice(0, 8);
  const told: number[] = [];
  const tried = await tryInThreads({ sources, years, tests }, (done) => told.push(done));
  const alone = tryMutations({ sources, years, tests }, { from: 0, every: 1 }, () => {});
  expect(tried.toSorted((a, b) => a.index - b.index)).toEqual(alone);
  expect(told.length).toBe(Math.max(...told));
  expect(told.length).toBeGreaterThanOrEqual(alone.length);
});
