import { writtenValue } from '@smk/engine';
import { dataOfEvent, type EventFact, type FactValue, type FieldType, type LeadFacts, type Plan } from '@smk/plan';

/** A lead as a test begins with it: `given lead { employees 200 }`, and what happened. */
export function leadText(plan: Plan, { fields, events }: LeadFacts): string {
  const given = written(plan, fields, plan.lead.fields);
  const known = given === '' ? [] : [`\`given lead { ${given} }\``];
  const said = [...known, ...events.map((event) => eventText(plan, event))];
  return said.length === 0 ? '`given lead { }`' : said.join(' and ');
}

/** Something that happens to a lead, as a test tells it: `when asked { seats 5 }`. */
export function eventText(plan: Plan, { name, data }: Pick<EventFact, 'name' | 'data'>): string {
  const known = written(plan, data, dataOfEvent(plan, name));
  return `\`when ${name}${known === '' ? '' : ` { ${known} }`}\``;
}

/** What is known of these fields, one after the other. */
function written(
  plan: Plan,
  values: Readonly<Record<string, FactValue>>,
  fields: readonly { readonly name: string; readonly type: FieldType }[],
): string {
  const typeOf = (name: string): FieldType | null => fields.find((field) => field.name === name)?.type ?? null;
  const known = Object.entries(values).filter(([, value]) => value !== null);
  return known.map(([name, value]) => `${name} ${writtenValue(onOneLine(value), typeOf(name), plan)}`).join(', ');
}

/** The words of a problem stand in one line. */
const onOneLine = (value: FactValue): FactValue => (typeof value === 'string' ? value.replaceAll('\n', ' ') : value);
