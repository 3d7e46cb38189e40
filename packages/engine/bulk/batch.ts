import type { EventFact, Fields, FactValue, Verdict } from '@smk/plan';

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
  /** What somebody said of a doubtful event. */
  readonly eventVerdict: (event: number) => Verdict | undefined;
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

/** The fields of one lead. */
export function leadFields(batch: LeadBatch, lead: number): Fields {
  const fields: Record<string, FactValue> = {};
  for (const name of batch.columns.keys()) fields[name] = leadValue(batch, name, lead);
  return fields;
}

/** One field of one lead. */
export function leadValue(batch: LeadBatch, name: string, lead: number): FactValue {
  const column = batch.columns.get(name);
  if (column === undefined) return null;
  if (column.kind === 'codes') return column.dictionary.values[column.codes[lead]!] ?? null;
  const value = column.values[lead]!;
  return Number.isNaN(value) ? null : value;
}

/** The events of one lead, by the names of a plan's events. What the plan does not know has not happened for it. */
export function leadEvents(batch: LeadBatch, names: readonly string[], lead: number): readonly EventFact[] {
  const events: EventFact[] = [];
  for (let event = batch.eventsFrom[lead]!; event < batch.eventsFrom[lead + 1]!; event += 1) {
    const name = names[batch.eventNames[event]!];
    if (name === undefined) continue;
    const verdict = batch.eventVerdict(event);
    const fact = { id: String(event).padStart(9, '0'), name, at: batch.eventAt[event]!, data: batch.eventData(event) };
    events.push(verdict === undefined ? fact : { ...fact, verdict });
  }
  return events;
}
