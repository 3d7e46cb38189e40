import { randomUUID } from 'node:crypto';
import {
  beginImport,
  numberJournal,
  readClock,
  readImport,
  readJournal,
  runImport,
  setClock,
  stageRows,
} from '@smk/store';
import { createReconciler } from '@smk/temporal';
import { expect, test } from 'vitest';
import { berlin } from './nordlicht.ts';
import { openShop } from './shop.ts';

const within = { timeout: 20_000, interval: 200 };
const minutes = 60_000;

test('what runs goes on by the new clock when the company’s is set', async () => {
  const { store, runs, company, now, ...shop } = await openShop(berlin('2026-11-23 10:00'));
  await shop.startWorker();
  const handoff = await shop.lead('clock');
  const subject = { kind: 'handoff', id: handoff } as const;
  const file = randomUUID();
  const mapping = { kind: 'leads', columns: ['email', 'company', 'consent'] } as const;
  await beginImport(store.db, { id: file, file: 'leads.csv', mapping, by: 'test', at: now() });
  await stageRows(store.db, file, [
    { line: 2, at: now() + 20 * minutes, cells: ['paced@firma.example', 'Firma', 'yes'] },
  ]);
  await runImport(store.db, file);
  await expect.poll(() => runs.listOpen(), within).toContainEqual(subject);

  const { offset, rate } = await readClock(store.db);
  await setClock(store.db, { offset: offset + 45 * minutes, rate });
  const reconciler = createReconciler({ store, runs, company, now });
  await expect.poll(async () => (await reconciler.round()).started, within).toBe(1);
  // The owner is to accept within an hour, and is reminded after half of it.
  await expect
    .poll(async () => {
      await numberJournal(store.db);
      const entries = await readJournal(store.db, { since: 0, subject });
      return entries.filter(({ what }) => what.kind === 'reminded').length;
    }, within)
    .toBe(1);
  await expect.poll(async () => (await readImport(store.db, file))?.state, within).toBe('finished');
  await expect.poll(async () => (await reconciler.round()).started, within).toBe(0);
});
