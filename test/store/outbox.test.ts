import {
  claimOutbox,
  outboxDepth,
  outboxWrite,
  perform,
  returnToOutbox,
  settleOutbox,
  type OutboxMessage,
} from '@smk/store';
import { expect, test } from 'vitest';
import { freshStore } from './fresh-store.ts';

const store = await freshStore();
const nudge = (id: string): OutboxMessage => ({ kind: 'nudge', subject: { kind: 'handoff', id } });

test('each message is claimed by one of many relays', async () => {
  await perform(store.db, [outboxWrite(Array.from({ length: 100 }, (_, n) => nudge(`h${n}`)))]);
  const claims = await Promise.all(
    Array.from({ length: 10 }, () => claimOutbox(store.db, { limit: 20, lease: 1_000, serverNow: 5_000 })),
  );
  const ids = claims.flat().map((row) => row.id);
  expect(new Set(ids).size).toBe(ids.length);
  const rest = await claimOutbox(store.db, { limit: 200, lease: 1_000, serverNow: 5_000 });
  expect(ids.length + rest.length).toBe(100);
});

test('what a relay claimed and never settled is claimed again after its lease, what was settled is not', async () => {
  expect(await claimOutbox(store.db, { limit: 200, lease: 1_000, serverNow: 5_999 })).toEqual([]);
  const again = await claimOutbox(store.db, { limit: 1, lease: 1_000, serverNow: 6_000 });
  expect(again[0]?.attempts).toBe(2);
  await settleOutbox(store.db, [again[0]!.id]);
  expect(await outboxDepth(store.db)).toBe(99);
});

test('a message that could not be delivered comes again when it is said to', async () => {
  const [first] = await claimOutbox(store.db, { limit: 1, lease: 1_000, serverNow: 7_000 });
  await returnToOutbox(store.db, { id: first!.id, error: 'Temporal is away', retryAt: 60_000 });
  await claimOutbox(store.db, { limit: 200, lease: 100_000, serverNow: 59_999 });
  expect((await claimOutbox(store.db, { limit: 200, lease: 1_000, serverNow: 60_000 })).map((row) => row.id)).toEqual([
    first!.id,
  ]);
});
