import type { Moment, Plan } from '@smk/plan';
import type { Assumption } from '@smk/rehearsal';
import { createProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import { actLayout } from './act-layout.ts';
import { gatherCrew } from './crew.ts';
import { eventLayout, type ToldOfEvents } from './event-layout.ts';
import { readHead } from './file-head.ts';
import { leadLayout } from './lead-layout.ts';
import { partition } from './partition.ts';
import type { Worked } from './shard-work.ts';

/** The files to compare on, and what was said about them. */
export type Files = ToldOfEvents & {
  readonly leads: string;
  readonly events: string | null;
  readonly acts: string | null;
  readonly createdColumn: string | null;
  readonly map: Readonly<Record<string, string | null>>;
};

/** Compares what two versions make of the leads and events in files, whatever their size. */
export async function compareFiles(
  before: Plan,
  after: Plan,
  files: Files,
  asOf: Moment,
  simulated: Assumption | null,
  world: { readonly terminal: Terminal; readonly now: () => number; readonly stop: AbortSignal },
): Promise<Worked> {
  const { terminal, stop } = world;
  const { leads, events, acts } = openFiles(before, after, files, terminal);
  const progress = createProgress(terminal, world.now);
  const bytes = [leads, events, acts].reduce((sum, file) => sum + (file?.head.bytes ?? 0), 0);
  const sorted = (so: number): void => progress.tell('sorting by lead', so, bytes, megabytes);
  const layouts = { leads: leads.layout, events: events?.layout ?? null, acts: acts?.layout ?? null };
  const crew = gatherCrew({ before, after, ...layouts, asOf, simulated }, bytes);
  try {
    const { shards, close } = await partition(leads, events, acts, sorted, stop);
    try {
      progress.restart();
      return await crew.workThrough(shards, (taken) => progress.tell('comparing', taken, shards.length, parts), stop);
    } finally {
      // The crew may still read from the temporary file.
      await crew.end();
      close();
    }
  } finally {
    await crew.end();
  }
}

/** Looks at the beginnings of the files, and tells where their columns go. */
export function openFiles(before: Plan, after: Plan, files: Files, terminal: Terminal) {
  const leadHead = readHead(files.leads);
  const layout = leadLayout(leadHead, before, after, { map: files.map, created: files.createdColumn });
  if (layout.left.length > 0)
    terminal.say(
      `Without the columns ${layout.left.join(', ')}: the rules do not know them, or another column is taken for them.`,
    );
  const eventHead = files.events === null ? null : readHead(files.events);
  const actHead = files.acts === null ? null : readHead(files.acts);
  return {
    leads: { head: leadHead, layout },
    events: eventHead && { head: eventHead, layout: eventLayout(eventHead, before, after, files) },
    acts: actHead && { head: actHead, layout: actLayout(actHead, [...layout.keyNames, 'lead', 'lead key']) },
  };
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
const parts = (count: number): string => `${count.toFixed(0)} parts`;
