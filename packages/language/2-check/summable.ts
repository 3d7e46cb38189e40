import type { CountedAs } from './counted.ts';
import { endsOf } from './outcomes.ts';
import { fieldsOf, type Rules } from './rules.ts';
import { typeOfField, type Type } from './types.ts';

/** What a sum adds up, and its type. */
export type Summable = { readonly kind: 'event data' | 'field'; readonly type: Type };

/** What is added up over what; `counted` is the name of the latter. */
export type Sum = {
  readonly name: string;
  readonly over: CountedAs;
  readonly counted: string;
  readonly outcome: string | null;
};

/** Data of the event that is counted or ends the handoff so, before a field of the lead of the same name; `null` if there is neither. */
export function summable(sum: Sum, rules: Rules): Summable | null {
  const data = eventsOf(sum)
    .flatMap((name) => rules.events.get(name) ?? [])
    .flatMap(fieldsOf)
    .find(({ part }) => part.name.name === sum.name);
  if (data) return { kind: 'event data', type: typeOfField(data.part.type) };
  const field = rules.fields.get(sum.name);
  return field ? { kind: 'field', type: typeOfField(field.part.type) } : null;
}

function eventsOf({ over, counted, outcome }: Sum): readonly string[] {
  if (over.kind === 'event') return [counted];
  if (over.kind !== 'handoffs') return [];
  return over.handoffs
    .flatMap(endsOf)
    .filter(({ name }) => outcome === null || name.name === outcome)
    .flatMap(({ on }) => (on ? [on.event.name] : []));
}
