import type { Amount, Counted, Measured, Quantity, SharePart, Summed } from '@smk/plan';
import type {
  Amount as WrittenAmount,
  Counted as WrittenCounted,
  MeasureOf,
  Quantity as WrittenQuantity,
} from '../1-parse/syntax-tree/measure.ts';
import type { When } from '../1-parse/syntax-tree/conditions.ts';
import { countedAs, scopeOfCounted } from '../2-check/counted.ts';
import { readMoney } from '../2-check/money.ts';
import type { Placed, Rules } from '../2-check/rules.ts';
import { summable } from '../2-check/summable.ts';
import { placedCondition } from './plan-condition.ts';
import { duration } from './written.ts';

/** What is measured, each name with what it stands for. */
export function planMeasure(of: MeasureOf, placed: Placed<unknown>, rules: Rules): Measured {
  const counted = (written: WrittenCounted) => planCounted(written, placed, rules);
  switch (of.kind) {
    case 'count':
      return { kind: 'count', of: counted(of.of) };
    case 'share':
      return { kind: 'share', of: counted(of.of), part: planPart(of, placed, rules) };
    case 'sum':
      return { kind: 'sum', of: planSummed(of.of.name, of.over, rules), over: counted(of.over) };
    case 'median':
      return { kind: 'median', of: planQuantity(of.of, of.over, rules), over: counted(of.over) };
    case 'percentile': {
      const { percent } = of;
      return { kind: 'percentile', percent, of: planQuantity(of.of, of.over, rules), over: counted(of.over) };
    }
    case 'rate':
      return { kind: 'rate', from: counted(of.from), to: counted(of.to) };
  }
}

function planPart(
  { of, part }: Extract<MeasureOf, { readonly kind: 'share' }>,
  placed: Placed<unknown>,
  rules: Rules,
): SharePart {
  switch (part.kind) {
    case 'in time':
      return { kind: 'in time', obligation: part.obligation.name };
    case 'ended':
      return { kind: 'ended', outcome: part.outcome.name };
    case 'where':
      return { kind: 'where', where: planWhere(part.where, of.name.name, placed, rules) };
  }
}

/** What is counted, and of that only what ends and is so. */
export function planCounted(
  { name: { name }, outcome, where }: WrittenCounted,
  placed: Placed<unknown>,
  rules: Rules,
): Counted {
  const found = countedAs(name, rules)!;
  const condition = where && planWhere(where, name, placed, rules);
  switch (found.kind) {
    case 'leads':
      return { kind: 'leads', where: condition };
    case 'stage':
      return { kind: 'stage', stage: name, where: condition };
    case 'event':
      return { kind: 'event', event: name, where: condition };
    case 'handoffs': {
      const handoffs = found.handoffs.map(({ part }) => part.name.name);
      return { kind: 'handoffs', handoffs, outcome: outcome?.name ?? null, where: condition };
    }
  }
}

function planWhere(where: When, counted: string, placed: Placed<unknown>, rules: Rules) {
  return placedCondition(where, scopeOfCounted(counted, placed, rules));
}

function planSummed(name: string, counted: WrittenCounted, rules: Rules): Summed {
  const over = countedAs(counted.name.name, rules)!;
  const outcome = counted.outcome?.name ?? null;
  const { kind, type } = summable({ name, over, counted: counted.name.name, outcome }, rules)!;
  return { kind, name, unit: type.kind === 'money' ? 'money' : 'number' };
}

function planQuantity(of: WrittenQuantity, over: WrittenCounted, rules: Rules): Quantity {
  if (of.kind === 'value') return planSummed(of.name.name, over, rules);
  return { kind: 'time to', obligation: of.obligation.name, business: of.business };
}

/** An amount of the unit of its measure, which the check has seen to. */
export function planAmount(amount: WrittenAmount): Amount {
  switch (amount.kind) {
    case '%':
    case 'pp':
      return { kind: '%', percent: amount.value };
    case 'duration':
      return { kind: 'time', time: duration(amount.length) };
    case 'number':
      return { kind: 'number', number: amount.value };
    default: {
      const money = amount.kind === 'money' ? readMoney(amount.currency, amount.amount) : amount.kind;
      if (typeof money === 'string') throw new Error(`An amount passed the check that is none: ${money}.`);
      return { kind: 'money', money };
    }
  }
}

/** An amount of money. */
export function planMoney(amount: WrittenAmount) {
  const planned = planAmount(amount);
  if (planned.kind !== 'money') throw new Error(`An amount passed the check that is no money: ${amount.kind}.`);
  return planned.money;
}
