import type { Counted, MeasureOf, Quantity, SharePart } from '../1-parse/syntax-tree/measure.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { notSummable } from '../problems/logic.ts';
import { beyondReach } from '../problems/month.ts';
import { checkCondition } from './check-condition.ts';
import { checkCountable, checkCounted, checkHandoffs, scopeOfCounted, type CountedAs } from './counted.ts';
import { nearestName } from './nearest-name.ts';
import { checkOutcome, endsAreRead, endsOf, maybeOwed } from './outcomes.ts';
import { clausesOf, fieldsOf, whereIs, type Placed, type Rules } from './rules.ts';
import { known, type Checked } from './scope.ts';
import { summable } from './summable.ts';
import { aType, isCountable, type Type } from './types.ts';
import type { Unit } from './units.ts';

/** What is measured exists and can be counted or added up; its unit, `null` if that cannot be told. */
export function* checkMeasure(of: MeasureOf, placed: Placed<unknown>, rules: Rules): Checked<Unit | null> {
  switch (of.kind) {
    case 'count':
      yield* checkCounted(of.of, placed, rules);
      return 'number';
    case 'share':
      yield* checkShare(of.of, of.part, placed, rules);
      return '%';
    case 'rate':
      yield* checkCounted(of.from, placed, rules);
      yield* checkCounted(of.to, placed, rules);
      return '%';
    case 'sum': {
      const over = yield* checkCounted(of.over, placed, rules);
      return over && unitOf(yield* checkSum(of.of, over, of.over.outcome, placed, rules, of.over.name.name));
    }
    case 'percentile':
      if (of.percent < 1 || of.percent > 99) yield outOfHundred(of, placed);
      return yield* checkQuantity(of, placed, rules);
    case 'median':
      return yield* checkQuantity(of, placed, rules);
  }
}

function outOfHundred(of: Extract<MeasureOf, { readonly kind: 'percentile' }>, placed: Placed<unknown>) {
  return beyondReach(whereIs({ ...placed, part: of.over }), {
    written: `percentile ${of.percent}`,
    because: 'a percentile is a number from 1 to 99',
    hint: 'Write `percentile 90`, or `median of` for the middle.',
  });
}

function* checkShare(of: Counted, part: SharePart, placed: Placed<unknown>, rules: Rules): Checked<void> {
  if (part.kind === 'where') {
    const found = yield* checkCountable(of.name, placed, rules);
    if (found) yield* checkCondition(part.where.condition, scopeOfCounted(of.name.name, placed, rules));
    return;
  }
  const found = yield* checkHandoffs(of.name, placed, rules);
  if (found?.kind !== 'handoffs') return;
  yield* checkCounted(of, placed, rules);
  if (part.kind === 'ended') yield* checkOutcome(part.outcome, found.handoffs, placed, rules);
  else yield* checkObligation(part.obligation, found, placed, rules);
}

function* checkObligation(
  obligation: Name,
  { handoffs }: Extract<CountedAs, { readonly kind: 'handoffs' }>,
  placed: Placed<unknown>,
  rules: Rules,
): Checked<void> {
  const owed = handoffs
    .flatMap((handoff) => clausesOf(handoff, 'owes'))
    .map(({ part }) => [part.what.name, part] as const);
  if (!maybeOwed(obligation.name, handoffs)) yield* known(rules, placed, obligation, 'obligation', new Map(owed));
}

function* checkQuantity(
  of: { readonly of: Quantity; readonly over: Extract<MeasureOf, { readonly kind: 'median' }>['over'] },
  placed: Placed<unknown>,
  rules: Rules,
): Checked<Unit | null> {
  const { name, outcome } = of.over;
  const quantity = of.of;
  const over = yield* checkCounted(of.over, placed, rules);
  if (quantity.kind === 'value')
    return over && unitOf(yield* checkSum(quantity.name, over, outcome, placed, rules, name.name));
  const handoffs = over && over.kind !== 'handoffs' ? yield* checkHandoffs(name, placed, rules) : over;
  if (handoffs?.kind === 'handoffs') yield* checkObligation(quantity.obligation, handoffs, placed, rules);
  return quantity.business ? 'business time' : 'time';
}

function unitOf(type: Type | null): Unit | null {
  if (type === null || type.kind === 'nothing') return null;
  return type.kind === 'money' ? 'money' : 'number';
}

function* checkSum(
  of: Name,
  over: CountedAs,
  outcome: Name | null,
  placed: Placed<unknown>,
  rules: Rules,
  counted: string,
): Checked<Type | null> {
  const { name } = of;
  const place = whereIs({ ...placed, part: of });
  const found = summable({ name, over, counted, outcome: outcome?.name ?? null }, rules);
  if (found) {
    if (isCountable(found.type)) return found.type;
    yield notSummable(place, { name, because: `it is ${aType(found.type)}`, near: null });
    return null;
  }
  // It may be data of an event that is unknown itself, or of an end that could not be read, which is said there.
  const handoffs = over.kind === 'handoffs' ? over.handoffs : [];
  const ends = handoffs.flatMap(endsOf);
  const isUnclear =
    ends.some(({ on }) => on && !rules.events.get(on.event.name)?.part.body.complete) ||
    !handoffs.every(endsAreRead) ||
    (over.kind === 'handoffs' && rules.tree.unreadable.has('handoff'));
  if (isUnclear || rules.tree.unreadable.has(name)) return null;
  const events = over.kind === 'event' ? [counted] : ends.flatMap(({ on }) => (on ? [on.event.name] : []));
  const data = events.flatMap((each) => {
    const event = rules.events.get(each);
    return event ? fieldsOf(event).map(({ part }) => part.name.name) : [];
  });
  const because = becauseOf(over);
  // Data of the name is that of another end, or of an event that is not asked for here.
  const others = [...data, ...rules.fields.keys()].filter((other) => other !== name);
  yield notSummable(place, { name, because, near: data.includes(name) ? null : nearestName(name, others) });
  return null;
}

function becauseOf(over: CountedAs): string {
  if (over.kind === 'handoffs') return 'it is neither data of the event that ends the handoff nor a field of the lead';
  return over.kind === 'event'
    ? 'it is neither data of the event nor a field of the lead'
    : 'it is no field of the lead';
}
