import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { replayAll, type Golden } from './replay.ts';

const names = globSync('engine-*/*.json', { cwd: import.meta.dirname }).toSorted();
const goldens = names.map((name): Golden => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')));

test('every workflow that ever ran would decide the same today', async () => {
  const replays = await replayAll(goldens);
  for (const [index, golden] of goldens.entries()) {
    const { error, decisions, digest } = replays[index]!;
    expect(error, names[index]).toBeUndefined();
    expect(decisions, names[index]).toEqual(golden.decisions);
    expect(digest, names[index]).toBe(golden.digest);
  }
});

test('handoffs and reviews of each engine version are among them, and of each way in which steps are written', () => {
  for (const folder of ['engine-1', 'engine-1-in-task'])
    for (const kind of ['handoff', 'review'])
      expect(names.filter((name) => name.startsWith(`${folder}/${kind}-`)).length).toBeGreaterThan(0);
});

test('what is compared are the steps, the waits and the answers', () => {
  const kinds = new Set(goldens.flatMap(({ decisions }) => decisions.map((decision) => decision.split(' ')[0])));
  expect(kinds).toEqual(new Set(['answered', 'in', 'openReview', 'pendingInputs', 'recordStep', 'timer']));
});
