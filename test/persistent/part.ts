import { eventFile, eventName, events, leadFile, leads, type LeadRecord } from '../procurement/files.ts';

/** The part begins on a Monday morning, before its first row, and ends in the week after January's review. */
export const begins = Date.parse('2024-01-08T06:00:00Z');
export const ends = Date.parse('2024-02-05T18:00:00Z');

const busy = new Set(['session_demo_page', 'session_pricing_page', 'touch_webinar']);
const busyRows = events.filter((event) => busy.has(eventName(event)) && event.at < Date.parse('2024-01-31'));
const interest = Map.groupBy(busyRows, ({ lead_id }) => lead_id);

/** Two of three of the leads from then on that show interest three times or more in January. */
const chosen = leads
  .filter(({ created, lead_id }) => Number(created) >= begins && (interest.get(lead_id)?.length ?? 0) >= 3)
  .filter((_, index) => index % 3 !== 0);

/** Every fourth of them fills in the web site's form, one at a time; the others come in a file. */
export const byForm = chosen
  .filter((_, index) => index % 4 === 0)
  .toSorted((a, b) => Number(a.created) - Number(b.created));
const inFile = new Set(chosen.filter((lead) => !byForm.includes(lead)).map(({ lead_id }) => lead_id));
const all = new Set(chosen.map(({ lead_id }) => lead_id));
const isIn = (lead: string | undefined, at: number): boolean => all.has(lead ?? '') && at >= begins && at < ends;

/** The events of these leads, from the first to the last day of the part. */
export const partOfEvents = events.filter((event) => isIn(event.lead_id, event.at));
export const leadsInPart = all.size;

/** The files of leads and of events; the first line of each names the columns. */
export const partOfLeadFile = (): string => linesOf(leadFile(), ([lead]) => inFile.has(lead ?? ''));
export const partOfEventFile = (): string => linesOf(eventFile(), ([lead, at]) => isIn(lead, Number(at)));

function linesOf(csv: string, wanted: (cells: readonly string[]) => boolean): string {
  const [header = '', ...lines] = csv.trimEnd().split('\n');
  return `${[header, ...lines.filter((line) => wanted(line.split(',')))].join('\n')}\n`;
}

/** Which column of the data fills which field of the rules. */
const columnOf = {
  company: 'company_name',
  source: 'lead_source',
  region: 'region',
  job_title: 'job_title',
  seniority: 'seniority',
  buyer_role: 'buyer_role',
  mail_domain: 'email_domain_type',
  industry: 'industry',
  employee_band: 'employee_band',
  maturity: 'process_maturity_band',
} as const;

/** The fields of a lead as the form sends them. */
export function formOf(lead: LeadRecord): Readonly<Record<string, string>> {
  const given = Object.entries(columnOf).map(([field, column]) => [field, lead[column] ?? ''] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== ''));
}
