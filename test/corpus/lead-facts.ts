import { newStanding, type Fields, type LeadFacts, type Moment } from '@smk/plan';

/** A lead as a case writes it: its fields as one line of JSON, then a line for each event: its moment, name and data. */
export function leadFacts(text: string): LeadFacts {
  const [fields = '{}', ...events] = text.trim().split('\n');
  return {
    fields: JSON.parse(fields) as Fields,
    events: events.map((line, index) => {
      const [, at = '', name = '', data = '{}'] = /^(\S+) (\w+)(?: (\{.*\}))?$/.exec(line) ?? [];
      return { id: `e${index}`, name, at: moment(at), data: JSON.parse(data) as Fields };
    }),
    standing: newStanding,
  };
}

export function moment(iso: string): Moment {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) throw new Error(`"${iso}" is no moment.`);
  return at;
}
