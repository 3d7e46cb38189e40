import type { Condition, Operand, PlacedCondition } from '@smk/plan';
import type {
  Condition as Written,
  EventMatch,
  Operand as WrittenOperand,
  When,
} from '../1-parse/syntax-tree/conditions.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { at, dataScope, type Scope } from '../2-check/scope.ts';
import { declaredType } from '../2-check/type-of.ts';
import type { Type } from '../2-check/types.ts';
import { writtenHere } from './written-at.ts';
import { duration, factValue, placeOf } from './written.ts';

/** A condition after `when`, each of its names with its meaning. */
export function placedCondition(when: When, scope: Scope): PlacedCondition {
  return { condition: condition(when.condition, scope), text: when.text, at: placeOf(scope.in, when.at) };
}

/** The `where` of an event, `null` where none is written. */
export function whereOf({ event, where }: EventMatch, scope: Scope): Condition | null {
  return where && condition(where, dataScope(scope.rules, scope.in, event.name));
}

function condition(written: Written, scope: Scope): Condition {
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
      return {
        kind: 'compare',
        left: operand(written.left, scope, declaredType(written.right, scope)),
        is: written.is,
        right: operand(written.right, scope, declaredType(written.left, scope)),
      };
    case 'between': {
      const type = declaredType(written.operand, scope);
      return {
        kind: 'between',
        operand: operand(written.operand, scope),
        low: operand(written.low, scope, type),
        high: operand(written.high, scope, type),
      };
    }
    case 'in list':
      return { kind: 'in list', operand: operand(written.operand, scope), list: written.list.name };
    case 'in values':
      return { kind: 'in values', operand: operand(written.operand, scope), values: written.values.map(factValue) };
    case 'contains':
      return {
        kind: 'contains',
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

/** `beside` is the type of what it is compared with: an option comes before a fact of the same name. */
export function operand(written: WrittenOperand, scope: Scope, beside: Type | null = null): Operand {
  if (written.kind === 'domain of') return { kind: 'domain of', of: operand(written.of, scope) };
  if (written.kind !== 'name') return { kind: 'value', value: factValue(written) };
  const meaning = scope.names.get(written.name);
  const isOption = beside?.kind === 'one of' && beside.options.includes(written.name);
  if (isOption || !meaning || meaning.kind === 'event') return { kind: 'value', value: written.name };
  return { kind: meaning.kind, name: written.name };
}
