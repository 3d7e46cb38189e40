import type { LeadBatch } from '@smk/engine';
import type { Fields, Moment } from '@smk/plan';
import type { ReadEvent } from './event-side.ts';

/** Events as they came, each with the number of its lead. */
export type EventRows = {
  readonly lead: number[];
  readonly at: Moment[];
  readonly before: ReadEvent[];
  readonly after: ReadEvent[];
};

export type Grouped = {
  readonly shared: Pick<LeadBatch, 'leadOf' | 'at' | 'instantsFrom' | 'eventAt' | 'eventsFrom'>;
  readonly namesBefore: Int32Array;
  readonly namesAfter: Int32Array;
  readonly dataBefore: (event: number) => Fields;
  readonly dataAfter: (event: number) => Fields;
};

/**
 * Puts the events of each lead together, in the order in which they happened, and finds the moments at which a lead is looked at: when it
 * came, at each later event, and at `asOf`. A lead whose coming is not told came with its first event.
 */
export function groupEvents(
  rows: EventRows,
  created: readonly (Moment | null)[],
  leads: number,
  asOf: Moment,
): Grouped {
  const count = rows.lead.length;
  const eventsFrom = new Int32Array(leads + 1);
  for (const lead of rows.lead) eventsFrom[lead + 1]! += 1;
  for (let lead = 0; lead < leads; lead += 1) eventsFrom[lead + 1]! += eventsFrom[lead]!;
  const places = sortedPlaces(rows, eventsFrom, leads);
  const eventAt = new Float64Array(count);
  for (let event = 0; event < count; event += 1) eventAt[event] = rows.at[places[event]!]!;
  const instantsFrom = new Int32Array(leads + 1);
  const leadOf = new Int32Array(count + 2 * leads);
  const at = new Float64Array(count + 2 * leads);
  let instants = 0;
  const look = (lead: number, moment: Moment): void => {
    leadOf[instants] = lead;
    at[instants] = moment;
    instants += 1;
  };
  for (let lead = 0; lead < leads; lead += 1) {
    const [from, to] = [eventsFrom[lead]!, eventsFrom[lead + 1]!];
    let last = Math.min(created[lead] ?? (from < to ? eventAt[from]! : asOf), asOf);
    look(lead, last);
    for (let event = from; event < to; event += 1) {
      const moment = eventAt[event]!;
      if (moment <= last || moment > asOf) continue;
      last = moment;
      look(lead, moment);
    }
    if (last < asOf) look(lead, asOf);
    instantsFrom[lead + 1] = instants;
  }
  const [namesBefore, namesAfter] = [new Int32Array(count), new Int32Array(count)];
  for (let event = 0; event < count; event += 1) {
    namesBefore[event] = rows.before[places[event]!]!.name;
    namesAfter[event] = rows.after[places[event]!]!.name;
  }
  return {
    shared: { leadOf, at, instantsFrom, eventAt, eventsFrom },
    namesBefore,
    namesAfter,
    dataBefore: (event) => rows.before[places[event]!]!.data,
    dataAfter: (event) => rows.after[places[event]!]!.data,
  };
}

/** The places of the events in their new order: by lead, then by moment, then as they came. */
function sortedPlaces({ lead, at }: EventRows, eventsFrom: Int32Array, leads: number): Int32Array {
  const places = new Int32Array(lead.length);
  const next = eventsFrom.slice(0, leads);
  for (let place = 0; place < lead.length; place += 1) {
    const first = eventsFrom[lead[place]!]!;
    let into = next[lead[place]!]!++;
    // Most come in order already.
    for (; into > first && at[places[into - 1]!]! > at[place]!; into -= 1) places[into] = places[into - 1]!;
    places[into] = place;
  }
  return places;
}
