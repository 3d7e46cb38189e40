import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@smk/api/client';
import { parse } from 'csv-parse/sync';
import { fromNow } from './from-now.ts';

/** Fills an empty store with the sample leads of a rules folder: leads, what they did up to now, and what some owners did about it. */
export async function fillWithSample(folder: string, client: Client, say: (line: string) => void): Promise<void> {
  const sample = join(folder, 'sample');
  if (!existsSync(join(sample, 'leads.csv'))) return;
  if ((await client.leads.list({ limit: 1 })).rows.length > 0) return;
  const { now } = await client.clock.get();
  for (const kind of ['leads', 'events'] as const) {
    const csv = fromNow(readFileSync(join(sample, `${kind}.csv`), 'utf8'), now);
    const events = { name: { column: 'event' }, at: 'at' };
    const file = { kind, csv, file: `sample ${kind}`, ...(kind === 'events' ? events : {}) };
    const through = await followed(await client.imports.start(file), client);
    say(`  sample      ${through.done} ${kind}${through.failed > 0 ? `, ${through.failed} failed` : ''}`);
  }
  await act(join(sample, 'acts.csv'), client);
}

type Started = Awaited<ReturnType<Client['imports']['get']>>;

async function followed(started: Started, client: Client): Promise<Started> {
  for (let row = started; ; row = await client.imports.get(row.id)) {
    if (row.state === 'finished' || row.state === 'cancelled') return row;
    await sleep(200);
  }
}

/** Each line: a lead, and what the owner of its open handoff does. */
async function act(file: string, client: Client): Promise<void> {
  if (!existsSync(file)) return;
  const lines = parse<{ email: string; does: string; as: string }>(readFileSync(file, 'utf8'), { columns: true });
  for (const { email, does, as } of lines) {
    const [handoff] = (await client.handoffs.list({ lead: email, status: 'open' })).rows;
    if (!handoff) continue;
    const actor = handoff.owner?.kind === 'person' ? { actor: handoff.owner.person } : {};
    if (does === 'accept') await client.handoffs.accept(handoff.id, actor);
    if (does === 'contact') await client.handoffs.contact(handoff.id, actor);
    if (does === 'reject') await client.handoffs.reject(handoff.id, as, actor);
  }
}
