import { setTimeout as sleep } from 'node:timers/promises';
import { outboxDepth, numberJournal } from '@smk/store';
import { sql } from 'kysely';
import type { World } from './world.ts';

/** Waits until nothing is left to do at this moment of the company: no row due, no message under way, no step of a ladder overdue. */
export async function openWork(world: World, patience = 60_000): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    const left = await leftToDo(world);
    if (left === null) return;
    if (Date.now() > until) throw new Error(`Still left to do at ${new Date(world.now()).toISOString()}: ${left}`);
    await sleep(3);
  }
}

async function leftToDo({ store, now }: World): Promise<string | null> {
  const depth = await outboxDepth(store.db);
  if (depth > 0) return `${depth} messages`;
  const { rows } = await sql<{ what: string }>`
    select 'rows' as what from import_rows r join imports i on i.id = r.import where r.state = 'waiting' and i.state = 'running' and r.at <= ${now()}
    union all select 'inputs' from inputs where state = 'pending'
    limit 1`.execute(store.db);
  if (rows[0] !== undefined) return rows[0].what;
  await numberJournal(store.db);
  return null;
}
