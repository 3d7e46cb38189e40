import { leadEvents, leadFields } from '@smk/engine';
import type { Moment, Plan } from '@smk/plan';
import type { ComingLead } from '@smk/rehearsal';
import { CommandFailure, exitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { openFiles, type Files } from './compare-files.ts';
import { partition } from './partition.ts';
import { shardReader } from './read-shard.ts';
import { emptyUnread, sumUnread, type Unread } from './unread.ts';

/** All of a simulation's leads share their teams' turns, so that they are in memory together: so many at most. */
const mostLeads = 200_000;

/** Later than any lead comes: who has no moment of coming is found there. */
const never: Moment = 8e15;

/** A lead of a file; `arrives` is null where neither its own moment nor an event tells. */
export type LoadedLead = Omit<ComingLead, 'arrives'> & { readonly arrives: Moment | null; readonly order: number };

/** Reads all leads that the rules take in, in the order of the file. Throws a `CommandFailure` where they are too many. */
export async function loadLeads(
  plan: Plan,
  files: Files,
  terminal: Terminal,
  stop: AbortSignal,
): Promise<{ readonly leads: readonly LoadedLead[]; readonly unread: Unread; readonly turnedAway: number }> {
  const { leads: leadFile, events, acts } = openFiles(plan, plan, files, terminal);
  const { shards, close } = await partition(leadFile, events, acts, () => {}, stop);
  const read = shardReader({
    before: plan,
    after: plan,
    leads: leadFile.layout,
    events: events?.layout ?? null,
    acts: acts?.layout ?? null,
    asOf: never,
  });
  const names = plan.events.map(({ name }) => name);
  const leads: LoadedLead[] = [];
  const unread = emptyUnread();
  let turnedAway = 0;
  try {
    for (const shard of shards) {
      const { leads: twice, unread: left } = read(shard);
      sumUnread(unread, left);
      const { batch, takenIn } = twice.after;
      for (let lead = 0; lead < batch.leads; lead += 1) {
        const arrives = batch.at[batch.instantsFrom[lead]!]!;
        if (takenIn[lead] === 0) turnedAway += 1;
        else
          leads.push({
            key: twice.key(lead),
            fields: leadFields(batch, lead),
            events: leadEvents(batch, names, lead),
            acts: twice.acts(lead),
            arrives: arrives === never ? null : arrives,
            order: twice.order[lead]!,
          });
      }
      if (leads.length > mostLeads)
        throw new CommandFailure(
          exitCode.usage,
          `${files.leads} has more than ${mostLeads.toLocaleString('en')} leads: simulate a part of them, since all share their teams' turns.`,
        );
    }
  } finally {
    close();
  }
  return { leads: leads.toSorted((a, b) => a.order - b.order), unread, turnedAway };
}
