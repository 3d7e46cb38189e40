import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { beginImport, lockImport, readImport, runImport, stageRows } from '@smk/store';
import { expect, test } from 'vitest';
import { berlin } from './nordlicht.ts';
import { openShop } from './shop.ts';

test('an import whose worker is killed in the middle of a chunk goes on within seconds of the next worker', async () => {
  const { store, now, ...shop } = await openShop(berlin('2026-11-23 10:00'));
  const id = randomUUID();
  const mapping = { kind: 'leads', columns: ['email', 'company', 'consent'] } as const;
  await beginImport(store.db, { id, file: 'leads.csv', mapping, by: 'test', at: now() });
  await stageRows(store.db, id, [{ line: 2, at: null, cells: ['k@firma.example', 'Firma', 'yes'] }]);
  await store.transact(async (tx) => {
    // While the import is locked here, its chunk has begun and cannot end.
    await runImport(store.db, id);
    await lockImport(tx, id);
    await shop.startWorker();
    await expect.poll(() => chunkHasBegun(shop.temporal.client, id), { timeout: 20_000 }).toBe(true);
    await pause(500);
    await shop.worker().kill();
  });
  await shop.startWorker();
  await expect.poll(async () => (await readImport(store.db, id))?.state, { timeout: 25_000 }).toBe('finished');
  expect(await readImport(store.db, id)).toMatchObject({ done: 1, failed: 0 });
});

type Client = Awaited<ReturnType<typeof openShop>>['temporal']['client'];

async function chunkHasBegun(client: Client, id: string): Promise<boolean> {
  const { raw } = await client.workflow.getHandle(`intake:nordlicht-solar:${id}`).describe();
  return (raw.pendingActivities ?? []).some(({ activityType }) => activityType?.name === 'importChunk');
}
