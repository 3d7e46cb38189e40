import type { LeadBatch } from '@smk/engine';

/** Some leads of a batch, as a batch of their own. */
export function pickLeads(batch: LeadBatch, leads: readonly number[]): LeadBatch {
  const instants = placesOf(batch.instantsFrom, leads);
  const events = placesOf(batch.eventsFrom, leads);
  const leadOf = new Int32Array(instants.places.length);
  for (let lead = 0; lead < leads.length; lead += 1) leadOf.fill(lead, instants.from[lead], instants.from[lead + 1]);
  return {
    leads: leads.length,
    columns: new Map(
      [...batch.columns].map(([name, column]) => [
        name,
        column.kind === 'numbers'
          ? { ...column, values: Float64Array.from(leads, (lead) => column.values[lead]!) }
          : { ...column, codes: Int32Array.from(leads, (lead) => column.codes[lead]!) },
      ]),
    ),
    leadOf,
    at: Float64Array.from(instants.places, (place) => batch.at[place]!),
    instantsFrom: instants.from,
    eventNames: Int32Array.from(events.places, (place) => batch.eventNames[place]!),
    eventAt: Float64Array.from(events.places, (place) => batch.eventAt[place]!),
    eventData: (event) => batch.eventData(events.places[event]!),
    eventVerdict: (event) => batch.eventVerdict(events.places[event]!),
    eventsFrom: events.from,
  };
}

/** Where what belongs to the leads lies, and where it lies then. */
function placesOf(
  starts: Int32Array,
  leads: readonly number[],
): { readonly from: Int32Array; readonly places: number[] } {
  const from = new Int32Array(leads.length + 1);
  const places: number[] = [];
  for (const [index, lead] of leads.entries()) {
    for (let place = starts[lead]!; place < starts[lead + 1]!; place += 1) places.push(place);
    from[index + 1] = places.length;
  }
  return { from, places };
}
