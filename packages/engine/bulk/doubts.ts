import type { Moment } from '@smk/plan';
import { beyondDoubt } from '../assessing/closures/beyond-doubt.ts';
import type { Frame } from '../assessing/closures/frame.ts';
import type { Names } from '../assessing/closures/names.ts';
import { leadEvents, type LeadBatch } from './batch.ts';

/** The doubtful events of a plan: what counts of them is another at each instant, and is left to the closures, lead by lead. */
export function doubtsIn(names: Names) {
  const { plan } = names;
  const isDoubtful = plan.events.map(({ doubt }) => doubt !== undefined);
  const eventNames = plan.events.map(({ name }) => name);
  return {
    /** Whether something doubtful happened to a lead. */
    touch(batch: LeadBatch, lead: number): boolean {
      for (let event = batch.eventsFrom[lead]!; event < batch.eventsFrom[lead + 1]!; event += 1)
        if (isDoubtful[batch.eventNames[event]!] === true || batch.eventVerdict(event) !== undefined) return true;
      return false;
    },
    /** Puts the events that count of a lead as of a moment into a frame. */
    place(frame: Frame, batch: LeadBatch, lead: number, asOf: Moment): void {
      frame.happened = leadEvents(batch, eventNames, lead);
      frame.events = beyondDoubt(names, frame.happened, asOf);
      frame.asOf = asOf;
    },
  };
}
