import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { momentOf } from './hours.ts';

export type LeadRecord = Readonly<Record<string, string>> & { readonly lead_id: string };
export type EventRecord = {
  readonly lead_id: string;
  readonly at: number;
  readonly kind: string;
  readonly name: string;
  readonly detail: string;
};

const read = (name: string): Record<string, string>[] =>
  parse(readFileSync(new URL(`data/${name}`, import.meta.url)), { columns: true });

/** The 2,000 leads, each with the moment at which it was created. */
export const leads: readonly (LeadRecord & { readonly created: string })[] = read('leads.csv').map((row, index) => ({
  ...row,
  lead_id: row['lead_id'] ?? '',
  created: String(momentOf(row['lead_created_at'] ?? '', index + 1)),
}));

/** The 28,199 events with their moments, in the order of the file. */
export const events: readonly EventRecord[] = read('events.csv').map((row, index) => ({
  lead_id: row['lead_id'] ?? '',
  at: momentOf(row['at'] ?? '', index + 1),
  kind: row['kind'] ?? '',
  name: row['name'] ?? '',
  detail: row['detail'] ?? '',
}));

/** What the rules call an event: its kind and its name in one. */
export const eventName = (event: EventRecord): string => `${event.kind}_${event.name}`;

/** The data's columns, but none of those that tell the outcome. */
const leadColumns = [
  'lead_id',
  'created',
  'company_name',
  'lead_source',
  'region',
  'job_title',
  'seniority',
  'buyer_role',
  'email_domain_type',
  'industry',
  'employee_band',
  'process_maturity_band',
];

/** The leads as a file to import, with the moment of each. */
export const leadFile = (): string =>
  toCsv(
    leadColumns,
    leads.map((lead) => leadColumns.map((column) => lead[column] ?? '')),
  );

/** The events as a file to import, with the moment of each. */
export const eventFile = (): string =>
  toCsv(
    ['lead_id', 'at', 'event', 'detail'],
    events.map((event) => [event.lead_id, String(event.at), eventName(event), event.detail]),
  );

const toCsv = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${[header, ...rows].map((row) => row.map((cell) => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\n')}\n`;

/** What a deal of a lead is worth in cents: the data's estimate, used only when the floor wins it. */
export const dealValue = (leadId: string): number =>
  Math.round(Number(leads.find(({ lead_id }) => lead_id === leadId)?.['estimated_acv'] ?? 0) * 100);
