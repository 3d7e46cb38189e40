import type { Condition, Operand, PlacedCondition, SingleValue } from '@smk/plan';
import type {
  Condition as Written,
  EventMatch,
  Operand as WrittenOperand,
  When,
} from '../1-parse/syntax-tree/conditions.ts';
import type { Value } from '../1-parse/syntax-tree/values.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { at, dataScope, type Scope } from '../2-check/scope.ts';
import { declaredType } from '../2-check/type-of.ts';
import type { Type } from '../2-check/types.ts';
import { factValue } from './fact-value.ts';
import { writtenHere } from './written-at.ts';
import { duration, placeOf } from './written.ts';

/** A condition after `when`, each of its names with its meaning. */
export function placedCondition(when: When, scope: Scope): PlacedCondition {
  return { condition: condition(when.condition, scope), text: when.text, at: placeOf(scope.in, when.at) };
}

/** The `where` of an event, `null` where none is written. */
export function whereOf({ event, where }: EventMatch, scope: Scope): Condition | null {
  return where && condition(where, dataScope(scope.rules, scope.in, event.name));
}

/** A condition, each of its names with its meaning. */
export function condition(written: Written, scope: Scope): Condition {
  return writtenHere(meaning(written, scope), at(scope, written.at));
}

function meaning(written: Written, scope: Scope): Condition {
  switch (written.kind) {
    case 'all of':
    case 'any of':
    case 'none of':
      return { kind: written.kind, of: written.of.map((part) => condition(part, scope)) };
    case 'at least':
      return { kind: 'at least', count: written.count, of: written.of.map((part) => condition(part, scope)) };
    case 'not':
      return { kind: 'not', of: condition(written.of, scope) };
    case 'compare':
      return compare(written, scope);
    case 'between': {
      const type = declaredType(written.operand, scope);
      return {
        kind: 'between',
        operand: operand(written.operand, scope),
        low: operand(written.low, scope, type),
        high: operand(written.high, scope, type),
      };
    }
    case 'in list': {
      const left = operand(written.operand, scope);
      const { of } = scope.rules.lists.get(written.list.name)!.part;
      if (declaredType(written.operand, scope).kind !== 'language' || of.kind !== 'values')
        return { kind: 'in list', operand: left, list: written.list.name };
      return speaks(left, valuesOf(of.values, written.operand, scope));
    }
    case 'in values': {
      const left = operand(written.operand, scope);
      const values = valuesOf(written.values, written.operand, scope);
      return declaredType(written.operand, scope).kind === 'language'
        ? speaks(left, values)
        : { kind: 'in values', operand: left, values };
    }
    case 'contains': {
      const type = declaredType(written.operand, scope);
      const left = operand(written.operand, scope);
      const values = valuesOf(written.values, written.operand, scope);
      if (type.kind !== 'list of')
        return { kind: 'contains', operand: left, texts: values.filter((value) => typeof value === 'string') };
      return { kind: 'has', operand: left, values, ...(type.of.kind === 'language' ? { orMoreExactly: true } : {}) };
    }
    case 'contains word':
    case 'starts with':
      return {
        kind: written.kind,
        operand: operand(written.operand, scope),
        texts: written.texts.map(({ text }) => text),
      };
    case 'known':
    case 'unknown':
      return { kind: written.kind, operand: operand(written.operand, scope) };
    case 'holds':
      return holds(written.name, scope);
    case 'happened':
      return {
        kind: 'happened',
        event: written.event.name,
        count: written.count,
        within: written.within && duration(written.within),
        where: whereOf(written, scope),
      };
  }
}

function holds(name: Name, scope: Scope): Condition {
  if (scope.names.get(name.name)?.kind === 'event')
    return { kind: 'happened', event: name.name, count: 1, within: null, where: null };
  return { kind: 'compare', left: operand(name, scope), is: '=', right: { kind: 'value', value: true } };
}

/** The values beside an operand, as facts of its type. */
function valuesOf(values: readonly Value[], beside: WrittenOperand, scope: Scope): SingleValue[] {
  const type = declaredType(beside, scope);
  return values.map((value) => factValue(value, scope.rules, type.kind === 'list of' ? type.of : type));
}

function compare(written: Extract<Written, { kind: 'compare' }>, scope: Scope): Condition {
  const [ofLeft, ofRight] = [declaredType(written.left, scope), declaredType(written.right, scope)];
  const left = operand(written.left, scope, ofRight);
  const right = operand(written.right, scope, ofLeft);
  const [language, value] = right.kind === 'value' ? [left, right] : [right, left];
  const isLanguage = ofLeft.kind === 'language' || ofRight.kind === 'language';
  if (!isLanguage || value.kind !== 'value') return { kind: 'compare', left, is: written.is, right };
  const is = speaks(language, typeof value.value === 'string' ? [value.value] : []);
  return written.is === '=' ? is : { kind: 'not', of: is };
}

/** Who speaks `de-CH` speaks `de`. */
function speaks(language: Operand, values: readonly SingleValue[]): Condition {
  return { kind: 'has', operand: language, values, orMoreExactly: true };
}

/** `beside` is the type of what it is compared with: an option comes before a fact of the same name. */
export function operand(written: WrittenOperand, scope: Scope, beside: Type | null = null): Operand {
  if (written.kind === 'domain of') return { kind: 'domain of', of: operand(written.of, scope) };
  if (written.kind !== 'name') return { kind: 'value', value: factValue(written, scope.rules, beside) };
  const meaning = scope.names.get(written.name);
  const isOption =
    (beside?.kind === 'one of' && beside.options.includes(written.name)) ||
    (beside?.kind === 'person' && scope.rules.people.has(written.name));
  if (isOption || !meaning || meaning.kind === 'event') return { kind: 'value', value: written.name };
  return meaning.kind === 'attribute'
    ? { kind: 'attribute', name: meaning.name }
    : { kind: meaning.kind, name: written.name };
}
