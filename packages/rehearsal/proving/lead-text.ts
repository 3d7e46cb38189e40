import type { FactValue, LeadFacts, Plan } from '@smk/plan';

/** A lead as a test begins with it: `given lead { employees 200 }`, and what happened. */
export function leadText(plan: Plan, { fields, events }: LeadFacts): string {
  const given = Object.entries(fields).filter(([, value]) => value !== null);
  const lead = given.map(([name, value]) => `${name} ${valueText(value, typeOf(plan, name))}`).join(', ');
  const happened = events.map(({ name, data }) => {
    const types = plan.events.find((event) => event.name === name)?.data ?? [];
    const known = Object.entries(data).filter(([, value]) => value !== null);
    const inside = known.map(
      ([field, value]) => `${field} ${valueText(value, types.find((one) => one.name === field)?.type.kind ?? 'text')}`,
    );
    return `\`when ${name}${inside.length === 0 ? '' : ` { ${inside.join(', ')} }`}\``;
  });
  return [`\`given lead { ${lead} }\``, ...happened].join(' and ');
}

const typeOf = (plan: Plan, name: string): string =>
  plan.lead.fields.find((field) => field.name === name)?.type.kind ?? 'text';

function valueText(value: FactValue, kind: string): string {
  if (value === null) return 'unknown';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return grouped(value);
  if (typeof value === 'object') return `${value.currency} ${grouped(value.minor / 100)}`;
  return kind === 'text' || kind === 'email' ? JSON.stringify(value.replaceAll('\n', ' ')) : value;
}

const grouped = (number: number): string =>
  Math.abs(number) < 10_000 ? String(number) : String(number).replaceAll(/\B(?=(\d{3})+(?!\d))/g, '_');
