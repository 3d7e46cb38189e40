import type { Fields, FactValue, Moment } from '@smk/plan';

/**
 * Many leads by column, each looked at at some moments of its own: its instants. Everything of a lead lies together, leads
 * in order; its events and its instants ascend.
 */
export type LeadBatch = {
  readonly leads: number;
  /** By the field's name. A field without a column is unknown for all. */
  readonly columns: ReadonlyMap<string, Column>;
  /** The lead of each instant, and its moment. */
  readonly leadOf: Int32Array;
  readonly at: Float64Array;
  /** Where a lead's instants begin, and after the last lead where they end. */
  readonly instantsFrom: Int32Array;
  /** The index of each event's name among the plan's events, its moment, and its data, asked for only where rules look at it. */
  readonly eventNames: Int32Array;
  readonly eventAt: Float64Array;
  readonly eventData: (event: number) => Fields;
  readonly eventsFrom: Int32Array;
};

/** Fields of numbers are numbers, with `NaN` for unknown; all others are codes into a dictionary, with -1 for unknown. */
export type Column =
  | { readonly kind: 'numbers'; readonly values: Float64Array }
  | { readonly kind: 'codes'; readonly codes: Int32Array; readonly dictionary: Dictionary };

/** The values behind codes. It may grow from batch to batch; where it begins anew it is another `generation`. */
export type Dictionary = { readonly values: readonly Exclude<FactValue, null>[]; readonly generation: number };

/** What is one for each lead, or one for each instant. */
export type Level = 'lead' | 'instant';

/** One pass over one batch. Nodes keep what they made for it until another pass asks. */
export type Pass = { readonly batch: LeadBatch };

/** How many of a level there are in a batch. */
export function countOf({ leads, instantsFrom }: LeadBatch, level: Level): number {
  return level === 'lead' ? leads : instantsFrom[leads]!;
}

/** The lead's moment and fields as a row, where something cannot be judged by column. */
export function fieldsOf(batch: LeadBatch, lead: number): Fields {
  const fields: Record<string, FactValue> = {};
  for (const [name, column] of batch.columns) fields[name] = valueIn(column, lead);
  return fields;
}

function valueIn(column: Column, lead: number): FactValue {
  if (column.kind === 'numbers') {
    const value = column.values[lead]!;
    return Number.isNaN(value) ? null : value;
  }
  return column.dictionary.values[column.codes[lead]!] ?? null;
}

/** The events of a lead as facts, by the names of a plan. */
export function eventsOf(
  batch: LeadBatch,
  names: readonly string[],
  lead: number,
): { readonly id: string; readonly name: string; readonly at: Moment; readonly data: Fields }[] {
  const events = [];
  for (let event = batch.eventsFrom[lead]!; event < batch.eventsFrom[lead + 1]!; event += 1) {
    const name = names[batch.eventNames[event]!];
    // What the plan does not know has not happened for it.
    if (name === undefined) continue;
    events.push({
      id: String(event).padStart(9, '0'),
      name,
      at: batch.eventAt[event]!,
      data: batch.eventData(event),
    });
  }
  return events;
}
