import type { Condition, EventMatch, Name, Operand, Value } from '../1-parse/syntax-tree.ts';
import { alwaysKnown, countOutOfReach, emptyBetween } from '../problems/logic.ts';
import { notInPlace, notOfEvent } from '../problems/names.ts';
import { differentTypes, needsText, noOrder, notACondition, unknownOption, unsuitableDuration } from '../problems/types.ts';
import { checkThreshold } from './check-threshold.ts';
import { aMeaning } from './meanings.ts';
import { nearestName } from './nearest-name.ts';
import { rewritten } from './rewritten.ts';
import { currencyOf } from './rules.ts';
import { at, dataScope, known, type Checked, type Scope } from './scope.ts';
import { shown, shownDuration } from './shown.ts';
import { declaredType, typeOf, type Beside } from './type-of.ts';
import { typeOfList } from './type-of-list.ts';
import { aType, comparable, hasOrder, isText, type Type } from './types.ts';

/** Names, types and reach of a condition. */
export function* checkCondition(condition: Condition, scope: Scope): Checked<void> {
  switch (condition.kind) {
    case 'all of':
    case 'any of':
    case 'none of':
      for (const part of condition.of) yield* checkCondition(part, scope);
      return;
    case 'at least':
      if (condition.count < 1 || condition.count > condition.of.length)
        yield countOutOfReach(at(scope, condition.at), { count: condition.count, of: condition.of.length });
      for (const part of condition.of) yield* checkCondition(part, scope);
      return;
    case 'not':
      return yield* checkCondition(condition.of, scope);
    case 'compare':
      return yield* checkComparison(condition, scope);
    case 'between':
      return yield* checkBetween(condition, scope);
    case 'in list':
      return yield* checkInList(condition, scope);
    case 'in values': {
      const beside = yield* besides(condition.operand, scope);
      for (const value of condition.values) yield* checkListed(condition.operand, beside, value, scope);
      return;
    }
    case 'contains': {
      const type = yield* typeOf(condition.operand, scope, null);
      if (!isText(type))
        yield needsText(at(scope, condition.operand.at), { operand: shown(condition.operand), is: aType(type), asks: 'contains' });
      return;
    }
    case 'known':
    case 'unknown': {
      yield* typeOf(condition.operand, scope, null);
      const { operand } = condition;
      if (operand.kind === 'name' && scope.names.get(operand.name)?.kind === 'score' && scope.before === null)
        yield alwaysKnown(at(scope, operand.at), { name: operand.name });
      return;
    }
    case 'holds':
      return yield* checkHolds(condition.name, scope);
    case 'happened':
      return yield* checkHappened(condition, scope);
  }
}

/** An event that exists, and a `where` that looks at its data. */
export function* checkEventMatch(match: EventMatch, scope: Scope): Checked<void> {
  const event = yield* known(scope.rules, scope.in, match.event, 'event', scope.rules.events);
  if (event && match.where) yield* checkCondition(match.where, dataScope(scope.rules, scope.in, match.event.name));
}

function* checkComparison(comparison: Extract<Condition, { kind: 'compare' }>, scope: Scope): Checked<void> {
  const { left, right, is } = comparison;
  const type = yield* typeOf(left, scope, { type: declaredType(right, scope), text: shown(right) });
  const sound = yield* checkPair(left, { type, text: shown(left) }, right, scope);
  if (!sound) return;
  if (is !== '=' && is !== '!=' && !hasOrder(type)) {
    yield noOrder(at(scope, left.at), { operand: shown(left), is: aType(type), comparison: is });
    return;
  }
  yield* checkThreshold(comparison, scope);
}

function* checkBetween(between: Extract<Condition, { kind: 'between' }>, scope: Scope): Checked<void> {
  const beside = yield* besides(between.operand, scope);
  const low = yield* checkPair(between.operand, beside, between.low, scope);
  const high = yield* checkPair(between.operand, beside, between.high, scope);
  if (!low || !high) return;
  if (!hasOrder(beside.type))
    yield noOrder(at(scope, between.operand.at), { operand: beside.text, is: aType(beside.type), comparison: 'between' });
  else if (isUpsideDown(between.low, between.high))
    yield emptyBetween(at(scope, between.at), { low: shown(between.low), high: shown(between.high) });
}

function isUpsideDown(low: Value, high: Value): boolean {
  if (low.kind === 'number' && high.kind === 'number') return low.value > high.value;
  if (low.kind === 'money' && high.kind === 'money') return Number(low.amount) > Number(high.amount);
  return low.kind === 'date' && high.kind === 'date' && low.date > high.date;
}

function* checkInList(condition: Extract<Condition, { kind: 'in list' }>, scope: Scope): Checked<void> {
  const { type, text } = yield* besides(condition.operand, scope);
  const list = yield* known(scope.rules, scope.in, condition.list, 'list', scope.rules.lists);
  if (!list) return;
  const values = typeOfList(list.part);
  if (type.kind === 'one of' && values.kind === 'one of') return yield* checkOptions(condition, type, text, values.options, scope);
  if (comparable(type, values)) return;
  yield differentTypes(at(scope, condition.at), {
    left: text,
    leftIs: aType(type),
    right: condition.list.name,
    rightIs: `a list whose values are each ${aType(values)}`,
    hint: null,
  });
}

function* checkOptions(
  { list }: Extract<Condition, { kind: 'in list' }>,
  { options }: Extract<Type, { kind: 'one of' }>,
  of: string,
  listed: readonly string[],
  scope: Scope,
): Checked<void> {
  for (const written of listed)
    if (!options.includes(written)) yield unknownOption(at(scope, list.at), { written, of, near: nearestName(written, options), options });
}

function* besides(operand: Operand, scope: Scope): Checked<Beside> {
  return { type: yield* typeOf(operand, scope, null), text: shown(operand) };
}

/** Whether a value can stand beside an operand; says what it would have to be. */
function* checkPair(operand: Operand, beside: Beside, value: Operand, scope: Scope): Checked<boolean> {
  const type = yield* typeOf(value, scope, beside);
  if (comparable(beside.type, type)) return type.kind !== 'nothing' && beside.type.kind !== 'nothing';
  yield differentTypes(at(scope, value.at), {
    left: beside.text,
    leftIs: aType(beside.type),
    right: shown(value),
    rightIs: aType(type),
    hint: hintFor(operand, beside.type, value, type, scope),
  });
  return false;
}

/** In a list stand values: an option may be named, a field may not. */
function* checkListed(operand: Operand, beside: Beside, value: Value, scope: Scope): Checked<void> {
  const meaning = value.kind === 'name' ? scope.names.get(value.name) : undefined;
  const isOption = value.kind === 'name' && beside.type.kind === 'one of' && beside.type.options.includes(value.name);
  if (meaning && !isOption) yield notInPlace(at(scope, value.at), { name: shown(value), is: aMeaning(meaning), wanted: 'a value' });
  else yield* checkPair(operand, beside, value, scope);
}

function hintFor(left: Operand, leftType: Type, right: Operand, rightType: Type, scope: Scope): string | null {
  const currency = currencyOf(scope.rules) ?? 'EUR';
  const isWritten = (operand: Operand) => operand.kind !== 'name' && operand.kind !== 'domain of';
  const ofLeft = isWritten(left) ? rewritten(left, rightType, currency) : null;
  const ofRight = isWritten(right) ? rewritten(right, leftType, currency) : null;
  // Quotes too many are the usual slip.
  const instead = left.kind === 'text' ? (ofLeft ?? ofRight) : (ofRight ?? ofLeft);
  return instead === null ? null : `Write \`${instead}\`.`;
}

function* checkHolds(name: Name, scope: Scope): Checked<void> {
  if (scope.names.get(name.name)?.kind === 'event') return;
  const type = yield* typeOf(name, scope, null);
  if (type.kind !== 'yes/no' && type.kind !== 'nothing')
    yield notACondition(at(scope, name.at), {
      name: name.name,
      is: aType(type),
      hint: hasOrder(type) ? `Compare it, such as \`${name.name} >= 10\`.` : `Compare it, or write \`${name.name} is known\`.`,
    });
}

function* checkHappened(condition: Extract<Condition, { kind: 'happened' }>, scope: Scope): Checked<void> {
  if (scope.event !== null) {
    const meaning = scope.rules.facts.get(condition.event.name);
    yield notOfEvent(at(scope, condition.event.at), {
      name: condition.event.name,
      event: scope.event,
      is: meaning ? aMeaning(meaning) : 'no data of it',
      data: [...scope.names.keys()],
    });
    return;
  }
  yield* checkEventMatch(condition, scope);
  if (condition.within?.business)
    yield unsuitableDuration(at(scope, condition.within.at), {
      written: shownDuration(condition.within),
      because: '`within` looks back over all hours',
      hint: `Write \`${shownDuration({ ...condition.within, business: false })}\`.`,
    });
}
