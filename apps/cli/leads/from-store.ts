import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client, JournalEntry, Lead } from '@smk/api/client';
import { textOf } from '@smk/engine';
import type { FactValue } from '@smk/plan';
import { CommandFailure, exitCode } from '../exit-code.ts';

/** Files with what the store holds, and how to take them away. */
export type StoredFiles = {
  readonly leads: string;
  readonly events: string;
  readonly acts: string;
  readonly remove: () => void;
};

const pageSize = 500;

/**
 * Brings all leads of a running API with their events and what people did into temporary files that only this user can read. `through` is
 * told how many records are there.
 */
export async function filesFromStore(
  client: Client,
  through: (records: number) => void,
  stop: AbortSignal,
): Promise<StoredFiles> {
  const folder = mkdtempSync(join(tmpdir(), 'smk-store-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const path = (name: string): string => join(folder, `${name}.ndjson`);
  try {
    await writeRecords(path('leads'), leadsIn(client), through, stop);
    const [events, acts] = [recordFile(path('events')), recordFile(path('acts'))];
    for await (const entry of journalIn(client)) {
      if (stop.aborted) throw interrupted();
      const event = eventIn(entry);
      if (event !== null) await events.write(event);
      const act = actIn(entry);
      if (act !== null) await acts.write(act);
    }
    await Promise.all([events.end(), acts.end()]);
    return { leads: path('leads'), events: path('events'), acts: path('acts'), remove };
  } catch (error) {
    remove();
    throw error;
  }
}

async function writeRecords(
  path: string,
  records: AsyncIterable<object>,
  through: (records: number) => void,
  stop: AbortSignal,
): Promise<void> {
  const file = recordFile(path);
  let count = 0;
  for await (const record of records) {
    if (stop.aborted) throw interrupted();
    await file.write(record);
    count += 1;
    through(count);
  }
  await file.end();
}

function recordFile(path: string) {
  const file = createWriteStream(path, { mode: 0o600 });
  return {
    async write(record: object): Promise<void> {
      if (!file.write(`${JSON.stringify(record)}\n`)) await once(file, 'drain');
    },
    async end(): Promise<void> {
      file.end();
      await once(file, 'finish');
    },
  };
}

async function* leadsIn(client: Client): AsyncGenerator<object> {
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: { rows: readonly Lead[]; next: string | null } = await client.leads.list({
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const { fields, createdAt } of page.rows) yield { fields: asText(fields), created: createdAt };
    cursor = page.next;
  }
}

async function* journalIn(client: Client): AsyncGenerator<JournalEntry> {
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: { rows: readonly JournalEntry[]; next: string | null } = await client.journal.list({
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
    });
    yield* page.rows;
    cursor = page.next;
  }
}

function eventIn({ lead, at, what }: JournalEntry): object | null {
  if (what.kind !== 'happened' || lead === null) return null;
  return { lead, at, event: what['event'], data: asText((what['data'] ?? {}) as Readonly<Record<string, FactValue>>) };
}

const acts: Readonly<Record<string, string>> = {
  accepted: 'accept',
  contacted: 'contact',
  rejected: 'reject',
  ended: 'end',
};

function actIn({ lead, at, what, subject }: JournalEntry): object | null {
  const does = acts[what.kind];
  if (does === undefined || lead === null || subject.kind !== 'handoff') return null;
  const data = asText((what['data'] ?? {}) as Readonly<Record<string, FactValue>>);
  return { lead, at, does, as: what['as'] ?? what['because'] ?? '', data, by: what['by'] };
}

/** Values as the rules read them. */
const asText = (
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string | readonly string[] | null>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueText(value as FactValue)]));

const valueText = (value: FactValue): string | readonly string[] | null => {
  if (value === null) return null;
  return Array.isArray(value) ? value.map(textOf) : textOf(value);
};

const interrupted = (): CommandFailure =>
  new CommandFailure(exitCode.interrupted, 'Interrupted; nothing is left behind.');
