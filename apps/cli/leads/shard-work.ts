import { addTally, comparisonOf, emptyTally, type Assumption, type Tally } from '@smk/rehearsal';
import { shardReader, type Reading, type Shard } from './read-shard.ts';
import { emptyUnread, sumUnread, type Unread } from './unread.ts';

/** What came of shards: the tally, and what was left out. */
export type Worked = { readonly tally: Tally; readonly events: number; readonly unread: Unread };

/** What is to be done with shards: whether time is simulated, and what people are then taken to do. */
export type Work = Reading & { readonly simulated: Assumption | null };

/** Works through shards, one after the other. */
export function shardWork(reading: Work) {
  const read = shardReader(reading);
  const compare = comparisonOf(reading.before, reading.after, reading.simulated);
  const tally = emptyTally();
  const unread = emptyUnread();
  let events = 0;
  return {
    take(shard: Shard): void {
      const { leads, events: more, unread: left } = read(shard);
      compare(leads, tally);
      events += more;
      sumUnread(unread, left);
    },
    result: (): Worked => ({ tally, events, unread }),
  };
}

/** All that came of all shards. */
export function sumOf(parts: readonly Worked[]): Worked {
  const tally = emptyTally();
  const unread = emptyUnread();
  let events = 0;
  for (const part of parts) {
    addTally(tally, part.tally);
    sumUnread(unread, part.unread);
    events += part.events;
  }
  return { tally, events, unread };
}
