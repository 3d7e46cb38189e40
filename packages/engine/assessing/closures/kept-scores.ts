import type { EventFact, KeptScores } from '@smk/plan';
import type { Frame } from './frame.ts';

/** What the scores on events came to, to go on from: of the lead in a frame whose steps have run. */
export function keptIn({ events, asOf, running }: Frame): KeptScores {
  let count = events.length;
  while (count > 0 && events[count - 1]!.at > asOf) count -= 1;
  const last = events[count - 1];
  return { count, last: last ? { at: last.at, id: last.id } : null, scores: running.slice() };
}

/** What was kept, if it is about the first of these events and nothing older has come between; else `null`. */
export function fitting(kept: KeptScores | undefined, events: readonly EventFact[], asOf: number): KeptScores | null {
  if (kept === undefined) return null;
  const last = events[kept.count - 1];
  if (kept.last === null) return kept;
  return last !== undefined && last.id === kept.last.id && last.at === kept.last.at && last.at <= asOf ? kept : null;
}
