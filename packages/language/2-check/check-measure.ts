import type { HandoffDeclaration } from '../1-parse/syntax-tree/handoff.ts';
import type { MeasureOf } from '../1-parse/syntax-tree/review.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { nameless } from '../1-parse/syntax-tree/tree.ts';
import { notAnOutcome, notSummable } from '../problems/logic.ts';
import { nearestName } from './nearest-name.ts';
import { endsOf, maybeOwed, outcomesOf } from './outcomes.ts';
import { clausesOf, fieldsOf, whereIs, type Placed, type Rules } from './rules.ts';
import { known, type Checked } from './scope.ts';
import { summable } from './summable.ts';
import { aType, isCountable } from './types.ts';

/** A measure counts what its handoff knows: outcomes, obligations, and numbers or money. */
export function* checkMeasure(of: MeasureOf, placed: Placed<unknown>, rules: Rules): Checked<void> {
  const handoff = yield* known(rules, placed, of.handoff, 'handoff', rules.handoffs);
  if (!handoff) return;
  if (of.kind === 'share in time') {
    const owed = clausesOf(handoff, 'owes').map(({ part }) => [part.what.name, part] as const);
    if (!maybeOwed(of.obligation.name, [handoff]))
      yield* known(rules, placed, of.obligation, 'obligation', new Map(owed));
    return;
  }
  if (of.outcome && !outcomesOf(handoff).includes(of.outcome.name))
    return yield* checkOutcome(of.outcome, handoff, placed, rules);
  if (of.kind === 'sum') yield* checkSum(of, handoff, placed, rules);
}

function* checkOutcome(
  outcome: Name,
  handoff: Placed<HandoffDeclaration>,
  placed: Placed<unknown>,
  rules: Rules,
): Checked<void> {
  if (rules.tree.unreadable.has(outcome.name) || rules.tree.unreadable.has(nameless('end'))) return;
  const outcomes = outcomesOf(handoff);
  yield notAnOutcome(whereIs({ ...placed, part: outcome }), {
    name: outcome.name,
    handoff: handoff.part.name.name,
    near: nearestName(outcome.name, outcomes),
    known: outcomes,
  });
}

type Sum = Extract<MeasureOf, { readonly kind: 'sum' }>;

function* checkSum(
  sum: Sum,
  handoff: Placed<HandoffDeclaration>,
  placed: Placed<unknown>,
  rules: Rules,
): Checked<void> {
  const { name } = sum.of;
  const place = whereIs({ ...placed, part: sum.of });
  const found = summable(sum, handoff, rules);
  if (found) {
    if (!isCountable(found.type)) yield notSummable(place, { name, because: `it is ${aType(found.type)}`, near: null });
    return;
  }
  // It may be data of an event that is unknown itself, which is said where the event is named.
  const isUnclear = endsOf(handoff).some(({ on }) => on && !rules.events.get(on.event.name)?.part.body.complete);
  if (isUnclear || rules.tree.unreadable.has(name)) return;
  const data = endsOf(handoff).flatMap(({ on }) => {
    const event = on && rules.events.get(on.event.name);
    return event ? fieldsOf(event).map(({ part }) => part.name.name) : [];
  });
  const near = nearestName(name, [...data, ...rules.fields.keys()]);
  yield notSummable(place, {
    name,
    because: 'it is neither data of the event that ends the handoff nor a field of the lead',
    near,
  });
}
