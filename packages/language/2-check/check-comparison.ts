import type { Condition, Operand } from '../1-parse/syntax-tree/conditions.ts';
import type { Value } from '../1-parse/syntax-tree/values.ts';
import type { ListDeclaration } from '../1-parse/syntax-tree/company.ts';
import { emptyBetween } from '../problems/logic.ts';
import { notInPlace } from '../problems/names.ts';
import { almostKnown } from '../problems/syntax.ts';
import { differentTypes, noOrder, unknownCountry, unknownOption } from '../problems/types.ts';
import { checkThreshold } from './check-threshold.ts';
import { aMeaning } from './meanings.ts';
import { nearestName } from './nearest-name.ts';
import { rewritten } from './rewritten.ts';
import { currencyOf, whereIs, type Placed } from './rules.ts';
import { at, known, type Checked, type Scope } from './scope.ts';
import { shown } from './shown.ts';
import { declaredType, typeOf, type Beside } from './type-of.ts';
import { typeOfList } from './type-of-list.ts';
import { aType, comparable, hasOrder, type Type } from './types.ts';

/** Both sides are of types that can be equal, in order where order is asked for, and within reach. */
export function* checkComparison(comparison: Extract<Condition, { kind: 'compare' }>, scope: Scope): Checked<void> {
  const { left, right, is } = comparison;
  const gap = aGap(comparison, scope);
  if (gap !== null) {
    yield almostKnown(at(scope, right.at), gap);
    return;
  }
  const type = yield* typeOf(left, scope, { type: declaredType(right, scope), text: shown(right) });
  // Beside what is not there, nothing can be said of a further name.
  if (type.kind === 'nothing' && right.kind === 'name' && !scope.names.has(right.name)) return;
  const sound = yield* checkPair(left, { type, text: shown(left) }, right, scope);
  if (!sound) return;
  if (is !== '=' && is !== '!=' && !hasOrder(type)) {
    yield noOrder(at(scope, left.at), { operand: shown(left), is: aType(type), comparison: is });
    return;
  }
  yield* checkThreshold(comparison, scope);
}

// How other languages say that a value is not there.
const gaps = ['blank', 'empty', 'missing', 'nil', 'nothing'];

/** `is empty` where `is unknown` is meant, and nothing else is called so. */
function aGap({ left, right, is }: Extract<Condition, { kind: 'compare' }>, scope: Scope) {
  if (right.kind !== 'name' || !gaps.includes(right.name) || scope.names.has(right.name)) return null;
  const type = declaredType(left, scope);
  if ((is !== '=' && is !== '!=') || (type.kind === 'one of' && type.options.includes(right.name))) return null;
  return { text: right.name, fixed: `${shown(left)} is ${is === '=' ? 'unknown' : 'known'}` };
}

/** Both ends are of the operand's type, the lower one first. */
export function* checkBetween(between: Extract<Condition, { kind: 'between' }>, scope: Scope): Checked<void> {
  const beside = yield* besides(between.operand, scope);
  const low = yield* checkPair(between.operand, beside, between.low, scope);
  const high = yield* checkPair(between.operand, beside, between.high, scope);
  if (!low || !high) return;
  if (!hasOrder(beside.type))
    yield noOrder(at(scope, between.operand.at), {
      operand: beside.text,
      is: aType(beside.type),
      comparison: 'between',
    });
  else if (isUpsideDown(between.low, between.high))
    yield emptyBetween(at(scope, between.at), { low: shown(between.low), high: shown(between.high) });
}

function isUpsideDown(low: Value, high: Value): boolean {
  if (low.kind === 'number' && high.kind === 'number') return low.value > high.value;
  if (low.kind === 'money' && high.kind === 'money') return Number(low.amount) > Number(high.amount);
  return low.kind === 'date' && high.kind === 'date' && low.date > high.date;
}

/** The list exists and holds what the operand can be. */
export function* checkInList(condition: Extract<Condition, { kind: 'in list' }>, scope: Scope): Checked<void> {
  const { type, text } = yield* besides(condition.operand, scope);
  const list = yield* known(scope.rules, scope.in, condition.list, 'list', scope.rules.lists);
  if (!list) return;
  const values = typeOfList(list.part);
  if (type.kind === 'one of' && values.kind === 'one of')
    return yield* checkOptions(condition, type, text, values.options, scope);
  if (comparable(type, values)) return;
  const instead = type.kind === 'country' ? asCountry(list) : null;
  if (instead) {
    yield instead;
    return;
  }
  yield differentTypes(at(scope, condition.at), {
    left: text,
    leftIs: aType(type),
    right: condition.list.name,
    rightIs: `a list whose values are each ${aType(values)}`,
    hint: null,
  });
}

/** A list of countries whose values are in quotes or in small letters: said at the list, once for all that look into it. */
function asCountry(list: Placed<ListDeclaration>) {
  const { of } = list.part;
  const first = of.kind === 'values' ? of.values[0] : undefined;
  const code = first?.kind === 'text' || first?.kind === 'name' ? rewritten(first, { kind: 'country' }, 'EUR') : null;
  if (!first || code === null) return null;
  return unknownCountry(whereIs({ ...list, part: first }), { code: shown(first), instead: code });
}

/** Each value is one that the operand can be. */
export function* checkInValues(condition: Extract<Condition, { kind: 'in values' }>, scope: Scope): Checked<void> {
  const beside = yield* besides(condition.operand, scope);
  if (beside.type.kind === 'nothing') return;
  for (const value of condition.values) yield* checkListed(condition.operand, beside, value, scope);
}

function* checkOptions(
  { list }: Extract<Condition, { kind: 'in list' }>,
  { options }: Extract<Type, { kind: 'one of' }>,
  of: string,
  listed: readonly string[],
  scope: Scope,
): Checked<void> {
  for (const written of listed)
    if (!options.includes(written))
      yield unknownOption(at(scope, list.at), { written, of, near: nearestName(written, options), options });
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
  if (meaning && !isOption)
    yield notInPlace(at(scope, value.at), { name: shown(value), is: aMeaning(meaning), wanted: 'a value' });
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
