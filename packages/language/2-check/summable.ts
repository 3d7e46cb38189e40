import { broughtWith } from './brought.ts';
import type { CountedAs } from './counted.ts';
import { endsOf, reasonsOf } from './outcomes.ts';
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

/**
 * What came with the act or the event that ended the handoff so, or data of the event that is counted, before a field of the lead
 * of the same name; `null` if there is none of them.
 */
export function summable(sum: Sum, rules: Rules): Summable | null {
  const data = typeOfData(sum, rules);
  if (data) return { kind: 'event data', type: data };
  const field = rules.fields.get(sum.name);
  return field ? { kind: 'field', type: typeOfField(field.part.type) } : null;
}

function typeOfData(sum: Sum, rules: Rules): Type | null {
  const outcomes = outcomesOf(sum);
  const ending = outcomes.flatMap((one) => (one.kind === 'end' && one.on ? [one.on.event.name] : []));
  const data = [...(sum.over.kind === 'event' ? [sum.counted] : ending)]
    .flatMap((name) => rules.events.get(name) ?? [])
    .flatMap(fieldsOf)
    .find(({ part }) => part.name.name === sum.name);
  const found = data ?? outcomes.map((one) => broughtWith(one, rules).get(sum.name)).find((one) => one !== undefined);
  return found ? typeOfField(found.part.type) : null;
}

function outcomesOf({ over, outcome }: Sum) {
  if (over.kind !== 'handoffs') return [];
  return over.handoffs
    .flatMap((handoff) => [...endsOf(handoff), ...reasonsOf(handoff)])
    .filter(({ name }) => outcome === null || name.name === outcome);
}
