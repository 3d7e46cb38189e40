import { isSeveral, type FactValue, type FieldType, type LeadFacts, type Plan } from '@smk/plan';

/** A lead as a test begins with it: `given lead { employees 200 }`, and what happened. */
export function leadText(plan: Plan, { fields, events }: LeadFacts): string {
  const given = Object.entries(fields).filter(([, value]) => value !== null);
  const lead = given.map(([name, value]) => `${name} ${valueText(value, typeOf(plan, name))}`).join(', ');
  const happened = events.map(({ name, data }) => {
    const types = plan.events.find((event) => event.name === name)?.data ?? [];
    const known = Object.entries(data).filter(([, value]) => value !== null);
    const inside = known.map(
      ([field, value]) => `${field} ${valueText(value, kindOf(types.find((one) => one.name === field)?.type))}`,
    );
    return `\`when ${name}${inside.length === 0 ? '' : ` { ${inside.join(', ')} }`}\``;
  });
  return [`\`given lead { ${lead} }\``, ...happened].join(' and ');
}

const typeOf = (plan: Plan, name: string): string =>
  kindOf(plan.lead.fields.find((field) => field.name === name)?.type);

/** Of a list the kind of what is in it. */
const kindOf = (type: FieldType | undefined): string =>
  type?.kind === 'list of' ? type.of.kind : (type?.kind ?? 'text');

function numberText(value: number, kind: string): string {
  if (kind === '%') return `${grouped(value)}%`;
  if (kind === 'pp') return `${grouped(value)} pp`;
  return kind === 'duration' ? `${grouped(value)} minutes` : grouped(value);
}

function valueText(value: FactValue, kind: string): string {
  if (value === null) return 'unknown';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return numberText(value, kind);
  if (isSeveral(value)) return `(${value.map((one) => valueText(one, kind)).join(', ')})`;
  if (typeof value === 'object') return `${value.currency} ${grouped(value.minor / 100)}`;
  return kind === 'text' || kind === 'email' ? JSON.stringify(value.replaceAll('\n', ' ')) : value;
}

const grouped = (number: number): string =>
  Math.abs(number) < 10_000 ? String(number) : String(number).replaceAll(/\B(?=(\d{3})+(?!\d))/g, '_');
