import type { EventFact, Fields, Moment, Plan } from '@smk/plan';
import type { LeadBatch } from './batch.ts';
import { createColumns } from './columns.ts';

/** A lead as facts, with the moments at which it is looked at, ascending, at least one. */
export type Watched = {
  readonly fields: Fields;
  readonly events: readonly EventFact[];
  readonly instants: readonly Moment[];
};

/** Leads as a batch for the plan that their fields and events are of. */
export function batchOf(plan: Plan, leads: readonly Watched[]): LeadBatch {
  const columns = createColumns(plan.lead.fields);
  columns.clear(leads.length);
  leads.forEach(({ fields }, lead) => columns.set(lead, fields));
  const nameOf = new Map(plan.events.map(({ name }, index) => [name, index]));
  const events = leads.flatMap((lead) => lead.events);
  return {
    leads: leads.length,
    columns: columns.columns(),
    leadOf: Int32Array.from(leads.flatMap(({ instants }, lead) => instants.map(() => lead))),
    at: Float64Array.from(leads.flatMap(({ instants }) => instants)),
    instantsFrom: startsOf(leads.map(({ instants }) => instants.length)),
    eventNames: Int32Array.from(events.map(({ name }) => nameOf.get(name) ?? -1)),
    eventAt: Float64Array.from(events.map(({ at }) => at)),
    eventData: (event) => events[event]!.data,
    eventVerdict: (event) => events[event]!.verdict,
    eventsFrom: startsOf(leads.map((lead) => lead.events.length)),
  };
}

/** Where each of some runs begins that lie one behind the other, and where the last one ends. */
function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, index) => {
    starts[index + 1] = starts[index]! + length;
  });
  return starts;
}
