import type { HandoffDeclaration } from '../1-parse/syntax-tree/handoff.ts';
import type { MeasureOf } from '../1-parse/syntax-tree/review.ts';
import { endsOf } from './outcomes.ts';
import { fieldsOf, type Placed, type Rules } from './rules.ts';
import { typeOfField, type Type } from './types.ts';

/** What a sum adds up, and its type. */
export type Summable = { readonly kind: 'event data' | 'field'; readonly type: Type };

/** Data of the event that ends the handoff so, before a field of the lead of the same name; `null` if there is neither. */
export function summable(
  of: Extract<MeasureOf, { readonly kind: 'sum' }>,
  handoff: Placed<HandoffDeclaration>,
  rules: Rules,
): Summable | null {
  const data = endsOf(handoff)
    .filter(({ name }) => of.outcome === null || name.name === of.outcome.name)
    .flatMap(({ on }) => (on ? [rules.events.get(on.event.name)] : []))
    .flatMap((event) => (event ? fieldsOf(event) : []))
    .find(({ part }) => part.name.name === of.of.name);
  if (data) return { kind: 'event data', type: typeOfField(data.part.type) };
  const field = rules.fields.get(of.of.name);
  return field ? { kind: 'field', type: typeOfField(field.part.type) } : null;
}
