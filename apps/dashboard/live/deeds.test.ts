import type { Client } from '@smk/api/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Change } from '../state/state.ts';
import { createDeeds } from './use-deeds.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Deeds on an API that answers with a refusal after so many milliseconds, and what they said. */
function deedsAfter(milliseconds: number): { said: string[]; accept: () => void } {
  const said: string[] = [];
  const handoffs = {
    get: () => new Promise((_, reject) => setTimeout(() => reject(new Error('Nobody answers.')), milliseconds)),
  };
  const dispatch = (change: Change): void => void (change.kind === 'say' && said.push(change.text));
  const deeds = createDeeds({ handoffs } as unknown as Client, 'anna', dispatch);
  return { said, accept: () => deeds.wish('accept', 'handoff:h1') };
}

test('a key whose answer takes a while says that it waits', async () => {
  const { said, accept } = deedsAfter(5_000);
  accept();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(said).toEqual(['Waiting for an answer …']);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(said).toEqual(['Waiting for an answer …', 'Nobody answers.']);
});

test('one that is answered at once says only the answer', async () => {
  const { said, accept } = deedsAfter(50);
  accept();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(said).toEqual(['Nobody answers.']);
});
