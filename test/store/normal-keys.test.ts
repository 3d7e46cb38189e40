import { migrate, readLead } from '@smk/store';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { freshStore } from './fresh-store.ts';

const store = await freshStore();

const composed = 'm\u00fcller@firma.example';
const decomposed = 'mu\u0308ller@firma.example';

/** A lead as it was stored before keys had one form. */
const stored = (id: string, key: string, createdAt: number) =>
  sql`
  insert into leads (id, key, fields, standing, version, created_at, updated_at)
  values (${id}, ${key}, '{}', '{}', 1, ${createdAt}, ${createdAt})`.execute(store.db);

const parked = (key: string, id: string) =>
  sql`
  insert into parked_events (key, id, name, at, data, parked_at) values (${key}, ${id}, 'demo_requested', 5, '{}', 5)`.execute(
    store.db,
  );

test('keys that were stored as they came are found in one form afterwards, and nothing is lost', async () => {
  await stored('11111111-old', decomposed, 1);
  await stored('22222222-new', composed, 2);
  await stored('33333333-one', 'jose\u0301@firma.example', 3);
  await stored('44444444-plain', 'plain@firma.example', 4);
  await parked(decomposed, 'e1');
  await parked('rene\u0301@firma.example', 'e1');
  await parked('ren\u00e9@firma.example', 'e1');
  await parked('ren\u00e9@firma.example', 'e2');
  await parked('zoe\u0308@firma.example', 'e1');
  await sql`delete from kysely_migration where name >= '0005-normal-keys'`.execute(store.db);
  expect(await migrate(store)).toContain('0005-normal-keys');

  const idOf = async (key: string) => (await readLead(store.db, { key }))?.id;
  expect(await idOf(composed)).toBe('22222222-new');
  expect(await idOf(`${decomposed} (11111111)`)).toBe('11111111-old');
  expect(await idOf('jose\u0301@firma.example')).toBe('33333333-one');
  expect(await idOf('plain@firma.example')).toBe('44444444-plain');

  const waiting = await sql<{ key: string; id: string }>`select key, id from parked_events order by key, id`.execute(
    store.db,
  );
  expect(waiting.rows).toEqual([
    { key: 'ren\u00e9@firma.example', id: 'e1' },
    { key: 'ren\u00e9@firma.example', id: 'e2' },
    { key: 'zo\u00eb@firma.example', id: 'e1' },
  ]);
  const applied =
    await sql`select e.lead, e.id, l.changes_at as "changesAt" from events e join leads l on l.id = e.lead`.execute(
      store.db,
    );
  expect(applied.rows).toEqual([{ lead: '22222222-new', id: 'e1', changesAt: 0 }]);
});
