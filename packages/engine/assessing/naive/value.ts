import { isMoney, type FactValue, type Fields, type LeadAttribute, type Operand } from '@smk/plan';
import { scoreOf } from './score.ts';
import { happenedBy, type Situation } from './situation.ts';
import { tableOf } from './table.ts';

/** What an operand is worth; `data` is that of the event that a `where` looks at. */
export function valueOf(operand: Operand, situation: Situation, data: Fields): FactValue {
  switch (operand.kind) {
    case 'field':
      return factOf(situation.fields, operand.name);
    case 'data':
      return factOf(data, operand.name);
    case 'value':
      return operand.value;
    case 'score':
      return scoreOf(operand.name, situation);
    case 'table':
      return tableOf(operand.name, situation, data);
    case 'let':
      return letOf(operand.name, situation, data);
    case 'attribute':
      return attributeOf(operand.name, situation);
    case 'domain of':
      return domainOf(valueOf(operand.of, situation, data));
  }
}

/** Below 0 if `a` comes first, 0 if equal, above 0 if `b` does; `null` if either is unknown or they cannot be compared. */
export function order(a: FactValue, b: FactValue): number | null {
  if (typeof a === 'string' && typeof b === 'string') return textOrder(a.toLowerCase(), b.toLowerCase());
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (!isMoney(a) || !isMoney(b)) return null;
  return a.currency === b.currency ? a.minor - b.minor : null;
}

function factOf(fields: Fields, name: string): FactValue {
  return Object.hasOwn(fields, name) ? (fields[name] ?? null) : null;
}

function attributeOf(name: LeadAttribute, situation: Situation): FactValue {
  switch (name) {
    case 'stage':
      return situation.stage;
    case 'owner':
      return situation.handling.owner;
    case 'last_owner':
      return situation.handling.lastOwner;
    case 'team':
      return situation.handling.team;
    case 'reason':
      return situation.handling.reason;
    case 'campaign':
    case 'content':
    case 'channel': {
      const told = happenedBy(situation).map(({ data }) => factOf(data, name));
      return told.findLast((value) => typeof value === 'string') ?? null;
    }
  }
}

function domainOf(value: FactValue): FactValue {
  if (typeof value !== 'string' || !value.includes('@')) return null;
  return value.slice(value.lastIndexOf('@') + 1).toLowerCase();
}

function textOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function letOf(name: string, situation: Situation, data: Fields): FactValue {
  const found = situation.plan.lets.find((one) => one.name === name);
  if (found === undefined) throw new Error(`The plan has no let ${name}.`);
  const values = found.of.map((operand) => valueOf(operand, situation, data));
  if (found.is === 'sum of') return sumOf(values);
  const sign = found.is === 'larger of' ? 1 : -1;
  return values.reduce((best, value) => {
    if (best === null) return value;
    return (order(value, best) ?? 0) * sign > 0 ? value : best;
  }, null);
}

function sumOf(values: readonly FactValue[]): FactValue {
  return values.reduce((sum, value) => {
    if (typeof sum === 'number' && typeof value === 'number') return sum + value;
    if (!isMoney(sum) || !isMoney(value)) return null;
    return sum.currency === value.currency ? { currency: sum.currency, minor: sum.minor + value.minor } : null;
  });
}
