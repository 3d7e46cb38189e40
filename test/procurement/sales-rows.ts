import { events } from './files.ts';

/** What the sales floor of the data did: one `sales` row of `events.csv`, numbered in the order of the file. */
export type FloorRow = { readonly number: number; readonly lead: string; readonly at: number; readonly detail: string };

const rows: readonly FloorRow[] = events
  .filter(({ kind }) => kind === 'sales')
  .map(({ lead_id, at, detail }, index) => ({ number: index + 1, lead: lead_id, at, detail }));

const byHour = Map.groupBy(rows, ({ at }) => at);
const byLead = Map.groupBy(
  rows.toSorted((a, b) => a.at - b.at),
  ({ lead }) => lead,
);

/** The rows of one moment. */
export const salesAt = (moment: number): readonly FloorRow[] => byHour.get(moment) ?? [];

/** The first row of a lead at or after a moment. */
export const nextSales = (lead: string, moment: number): FloorRow | undefined =>
  byLead.get(lead)?.find(({ at }) => at >= moment);
