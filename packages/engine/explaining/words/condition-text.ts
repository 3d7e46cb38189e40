import {
  dataOfEvent,
  type Comparison,
  type Condition,
  type FactValue,
  type Field,
  type Operand,
  type Plan,
} from '@smk/plan';
import { durationText, typeOf, writtenValue } from './value-text.ts';

/** A condition in the words of the rules; `data` are the fields of the event that a `where` looks at, none elsewhere. */
export function conditionText(plan: Plan, condition: Condition, data: readonly Field[] = []): string {
  const one = (part: Condition): string => conditionText(plan, part, data);
  const operand = (of: Operand, beside: Operand): string => operandText(of, beside, plan, data);
  const values = (of: readonly FactValue[], beside: Operand): string =>
    of.map((value) => writtenValue(value, typeOf(beside, plan, data), plan)).join(', ');
  switch (condition.kind) {
    case 'all of':
      return condition.of.length === 1
        ? one(condition.of[0]!)
        : condition.of.map((part) => inner(part, one)).join(' and ');
    case 'any of':
    case 'none of':
      return `${condition.kind} (${condition.of.map(one).join(', ')})`;
    case 'at least':
      return `at least ${condition.count} of (${condition.of.map(one).join(', ')})`;
    case 'not':
      return `not (${one(condition.of)})`;
    case 'compare': {
      const { left, is, right } = condition;
      if (right.kind === 'value' && right.value === true && is === '=') return operand(left, right);
      return `${operand(left, right)} ${signs[is]} ${operand(right, left)}`;
    }
    case 'between': {
      const { operand: of, low, high } = condition;
      return `${operand(of, low)} between ${operand(low, of)} and ${operand(high, of)}`;
    }
    case 'in list':
      return `${operand(condition.operand, condition.operand)} in ${condition.list}`;
    case 'in values':
      return `${operand(condition.operand, condition.operand)} in (${values(condition.values, condition.operand)})`;
    case 'contains':
    case 'contains word':
    case 'starts with': {
      const texts = condition.texts.map((text) => JSON.stringify(text));
      return `${operand(condition.operand, condition.operand)} ${condition.kind} ${oneOrMore(texts)}`;
    }
    case 'has': {
      const type = typeOf(condition.operand, plan, data);
      const of = type?.kind === 'list of' ? type.of : type;
      const items = condition.values.map((value) => writtenValue(value, of, plan));
      const left = operand(condition.operand, condition.operand);
      if (type?.kind === 'list of') return `${left} contains ${oneOrMore(items)}`;
      return items.length === 1 ? `${left} is ${items[0]}` : `${left} in (${items.join(', ')})`;
    }
    case 'known':
    case 'unknown':
      return `${operand(condition.operand, condition.operand)} is ${condition.kind}`;
    case 'happened': {
      const { event, count, within, where } = condition;
      const fields = dataOfEvent(plan, event);
      return [
        count === 1 ? event : `at least ${count} ${event}`,
        ...(within === null ? [] : [`within ${durationText(within)}`]),
        ...(where === null ? [] : [`where (${conditionText(plan, where, fields)})`]),
      ].join(' ');
    }
  }
}

function oneOrMore(parts: readonly string[]): string {
  return parts.length === 1 ? parts[0]! : `any of (${parts.join(', ')})`;
}

/** `beside` gives a bare value its type. */
function operandText(operand: Operand, beside: Operand, plan: Plan, data: readonly Field[]): string {
  switch (operand.kind) {
    case 'field':
    case 'let':
    case 'score':
    case 'table':
    case 'attribute':
    case 'data':
      return operand.name;
    case 'domain of':
      return `domain of ${operandText(operand.of, beside, plan, data)}`;
    case 'value':
      return writtenValue(operand.value, typeOf(beside, plan, data), plan);
  }
}

const signs: Readonly<Record<Comparison, string>> = {
  '<': '<',
  '<=': '<=',
  '=': 'is',
  '!=': 'is not',
  '>=': '>=',
  '>': '>',
};

/** `and` never stands beside `or` without brackets; here `or` is always `any of`. */
function inner(part: Condition, one: (part: Condition) => string): string {
  return part.kind === 'all of' ? `(${one(part)})` : one(part);
}
