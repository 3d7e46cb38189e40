import { dataOfEvent, type Condition, type Operand, type Plan } from '@smk/plan';

const named = (data: string): string => `data ${data}`;

/** The rules as a condition on the data of an event looks at them: what comes with the event stands among the fields of the lead. */
export function planOfEvent(plan: Plan, event: string): Plan {
  const data = dataOfEvent(plan, event);
  const fields = [...plan.lead.fields, ...data.map((field) => ({ ...field, name: named(field.name) }))];
  return { ...plan, lead: { ...plan.lead, fields } };
}

/** A condition on the data of an event, as one on such fields. */
export function overFields(condition: Condition): Condition {
  return JSON.parse(JSON.stringify(condition), (_, part: Operand | null) =>
    part !== null && typeof part === 'object' && part.kind === 'data'
      ? { kind: 'field', name: named(part.name) }
      : part,
  ) as Condition;
}

/** What such fields say of the data. */
export function dataIn<Value>(fields: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const prefix = named('');
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [],
    ),
  );
}
