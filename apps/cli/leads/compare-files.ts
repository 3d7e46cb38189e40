import type { Moment, Plan } from '@smk/plan';
import { createProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import { eventLayout, type ToldOfEvents } from './event-layout.ts';
import { readHead } from './file-head.ts';
import { leadLayout } from './lead-layout.ts';
import { partition } from './partition.ts';
import type { Worked } from './shard-work.ts';
import { workShards } from './work-shards.ts';

/** The files to compare on, and what was said about them. */
export type Files = ToldOfEvents & {
  readonly leads: string;
  readonly events: string | null;
  readonly createdColumn: string | null;
  readonly map: Readonly<Record<string, string | null>>;
};

/** Compares what two versions make of the leads and events in files, whatever their size. */
export async function compareFiles(
  before: Plan,
  after: Plan,
  files: Files,
  asOf: Moment,
  world: { readonly terminal: Terminal; readonly now: () => number; readonly stop: AbortSignal },
): Promise<Worked> {
  const { terminal, stop } = world;
  const leadHead = readHead(files.leads);
  const leads = { head: leadHead, layout: leadLayout(leadHead, before, after, { map: files.map, created: files.createdColumn }) };
  const eventHead = files.events === null ? null : readHead(files.events);
  const events = eventHead && { head: eventHead, layout: eventLayout(eventHead, before, after, files) };
  if (leads.layout.left.length > 0) terminal.say(`Without the columns ${leads.layout.left.join(', ')}, which no version knows.`);
  const progress = createProgress(terminal, world.now);
  const bytes = leadHead.bytes + (eventHead?.bytes ?? 0);
  const { shards, close } = await partition(leads, events, (so) => progress.tell('sorting by lead', so, bytes, megabytes), stop);
  try {
    progress.restart();
    const reading = { before, after, leads: leads.layout, events: events?.layout ?? null, asOf };
    const through = (taken: number): void => progress.tell('comparing', taken, shards.length, parts);
    return await workShards(reading, shards, through, stop);
  } finally {
    close();
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
const parts = (count: number): string => `${count.toFixed(0)} parts`;
