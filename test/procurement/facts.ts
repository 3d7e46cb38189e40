import { readFields } from '@smk/engine';
import type { EventFact, LeadFacts, LeadStanding, Plan } from '@smk/plan';
import { eventName, events, type LeadRecord } from './files.ts';

/** Which column of the data fills which field of the rules. */
const columnOf: Readonly<Record<string, string>> = {
  company: 'company_name',
  source: 'lead_source',
  mail_domain: 'email_domain_type',
  maturity: 'process_maturity_band',
};

const eventsByLead = Map.groupBy(
  events.map((event, index) => ({ ...event, row: index + 1 })),
  (event) => event.lead_id,
);

/** A lead's facts straight from the files, with the events up to and including a moment. */
export function factsFromFiles(plan: Plan, lead: LeadRecord, until: number, standing: LeadStanding): LeadFacts {
  const given = Object.fromEntries(plan.lead.fields.map(({ name }) => [name, lead[columnOf[name] ?? name] ?? '']));
  const { fields, problems } = readFields(plan.lead.fields, given, 'create', plan);
  if (problems.length > 0) throw new Error(`${lead.lead_id}: ${JSON.stringify(problems)}`);
  return { fields, events: eventsUntil(lead.lead_id, until), standing };
}

/** The data's events of a lead up to and including a moment, in order of happening, then of the file. */
export const eventsUntil = (lead: string, until: number): readonly EventFact[] =>
  (eventsByLead.get(lead) ?? [])
    .filter((event) => event.at <= until)
    .toSorted((a, b) => a.at - b.at || a.row - b.row)
    .map((event) => ({
      id: String(event.row).padStart(6, '0'),
      name: eventName(event),
      at: event.at,
      data: { detail: event.detail },
    }));
