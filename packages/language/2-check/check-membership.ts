import type { ListDeclaration } from '../1-parse/syntax-tree/company.ts';
import type { Condition, Operand } from '../1-parse/syntax-tree/conditions.ts';
import type { Value } from '../1-parse/syntax-tree/values.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { notInPlace, unknownName } from '../problems/names.ts';
import { differentTypes, listCompared, needsText, unknownCountry, unknownOption } from '../problems/types.ts';
import { besides, checkPair, listHint } from './check-pair.ts';
import { aMeaning } from './meanings.ts';
import { nearestName } from './nearest-name.ts';
import { rewritten } from './rewritten.ts';
import { whereIs, type Placed } from './rules.ts';
import { at, known, type Checked, type Scope } from './scope.ts';
import { shown } from './shown.ts';
import type { Beside } from './type-of.ts';
import { typeOfList } from './type-of-list.ts';
import { aType, comparable, isText, type Type } from './types.ts';

/** The list exists and holds what the operand can be. */
export function* checkInList(condition: Extract<Condition, { kind: 'in list' }>, scope: Scope): Checked<void> {
  const { type, text } = yield* besides(condition.operand, scope);
  const list = yield* known(scope.rules, scope.in, condition.list, 'list', scope.rules.lists);
  if (!list) return;
  const values = typeOfList(list.part);
  if (type.kind === 'one of' && values.kind === 'one of')
    return yield* checkOptions(condition, type, text, values.options, scope);
  if (type.kind === 'list of')
    return yield listCompared(at(scope, condition.at), listHint(condition.operand, valuesWritten(list.part), false));
  if (type.kind === 'person' && values.kind === 'one of')
    return yield* checkPeople(condition.list, values.options, scope);
  if (type.kind === 'language' && list.part.of.kind === 'values') {
    const beside = { type, text };
    for (const value of list.part.of.values) yield* checkPair(condition.operand, beside, value, inList(scope, list));
    return;
  }
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

/** Each value is one that the operand can be. */
export function* checkInValues(condition: Extract<Condition, { kind: 'in values' }>, scope: Scope): Checked<void> {
  const beside = yield* besides(condition.operand, scope);
  if (beside.type.kind === 'nothing') return;
  if (beside.type.kind === 'list of')
    return yield listCompared(at(scope, condition.at), listHint(condition.operand, condition.values, false));
  for (const value of condition.values) yield* checkListed(condition.operand, beside, value, scope);
}

/** Of a text the parts are texts; of a list what it may hold. */
export function* checkContains(condition: Extract<Condition, { kind: 'contains' }>, scope: Scope): Checked<void> {
  const { type, text } = yield* besides(condition.operand, scope);
  if (type.kind === 'list of') {
    const beside = { type: type.of, text };
    for (const value of condition.values) yield* checkListed(condition.operand, beside, value, scope);
    return;
  }
  if (!isText(type)) {
    yield needsText(at(scope, condition.operand.at), { operand: text, is: aType(type), asks: 'contains' });
    return;
  }
  for (const value of condition.values)
    yield* checkListed(condition.operand, { type: { kind: 'text' }, text }, value, scope);
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

function* checkPeople(list: Name, listed: readonly string[], scope: Scope): Checked<void> {
  const { people } = scope.rules;
  for (const name of listed)
    if (!people.has(name))
      yield unknownName(at(scope, list.at), {
        name,
        of: 'person',
        near: nearestName(name, people.keys()),
        known: [...people.keys()],
        is: null,
      });
}

/** In a list stand values: an option may be named, a field may not. */
function* checkListed(operand: Operand, beside: Beside, value: Value, scope: Scope): Checked<void> {
  const meaning = value.kind === 'name' ? scope.names.get(value.name) : undefined;
  const isOption = value.kind === 'name' && beside.type.kind === 'one of' && beside.type.options.includes(value.name);
  if (meaning && !isOption)
    yield notInPlace(at(scope, value.at), { name: shown(value), is: aMeaning(meaning), wanted: 'a value' });
  else yield* checkPair(operand, beside, value, scope);
}

/** A list of countries whose values are in quotes or in small letters: said at the list, once for all that look into it. */
function asCountry(list: Placed<ListDeclaration>) {
  const { of } = list.part;
  const first = of.kind === 'values' ? of.values[0] : undefined;
  const code = first?.kind === 'text' || first?.kind === 'name' ? rewritten(first, { kind: 'country' }, 'EUR') : null;
  if (!first || code === null) return null;
  return unknownCountry(whereIs({ ...list, part: first }), { code: shown(first), instead: code });
}

function valuesWritten({ of }: ListDeclaration): readonly Value[] {
  return of.kind === 'values' ? of.values : [];
}

/** Where what is wrong with a value is said at the list that holds it. */
function inList(scope: Scope, list: Placed<ListDeclaration>): Scope {
  return { ...scope, in: list, names: new Map() };
}
