import type { Delivery, Goal, Keep, Pace, PromiseRule, Target, Worth } from '@smk/plan';
import type { TargetClause } from '../1-parse/syntax-tree/goal.ts';
import type { DeliverClause, KeepClause, PromiseDeclaration, WorthClause } from '../1-parse/syntax-tree/promise.ts';
import { calendarOfDepartment } from '../2-check/calendar-of.ts';
import { keptBy } from '../2-check/check-keep.ts';
import { clausesOf, type Placed, type Rules } from '../2-check/rules.ts';
import { leadScope } from '../2-check/scope.ts';
import { placedCondition } from './plan-condition.ts';
import { planAmount, planCounted, planMeasure, planMoney } from './plan-measure.ts';
import { titled } from './plan-organisation.ts';
import { placeOf } from './written.ts';

export function planPromises(rules: Rules): PromiseRule[] {
  return [...rules.promises.values()].map((placed) => ({
    ...titled(placed.part.name),
    by: placed.part.by.name,
    to: placed.part.to.name,
    delivers: clausesOf(placed, 'deliver').map((deliver) => planDelivery(deliver, placed, rules)),
    keeps: clausesOf(placed, 'keep').map((keep) => planKeep(keep, placed.part.by.name, rules)),
    at: placeOf(placed, placed.part.at),
  }));
}

function planDelivery(deliver: Placed<DeliverClause>, promise: Placed<PromiseDeclaration>, rules: Rules): Delivery {
  const { what, amount, each, evenly, at } = deliver.part;
  const worth = clausesOf(promise, 'worth').map((line) => planWorth(line, rules));
  return {
    of:
      what.kind === 'count'
        ? { kind: 'count', of: planCounted(what.of, deliver, rules) }
        : { kind: 'lead value', worth },
    atLeast: planAmount(amount),
    each,
    pace: evenly && planPace(evenly, promise.part.by.name, rules),
    at: placeOf(deliver, at),
  };
}

function planPace(evenly: NonNullable<DeliverClause['evenly']>, giver: string, rules: Rules): Pace {
  if (evenly === 'calendar days') return { kind: 'calendar days' };
  return { kind: 'business days', calendar: calendarOfDepartment(giver, rules)! };
}

function planWorth(worth: Placed<WorthClause>, rules: Rules): Worth {
  const { amount, stage, where, at } = worth.part;
  return {
    money: planMoney(amount),
    stage: stage.name,
    where: where && placedCondition(where, leadScope(rules, worth)),
    at: placeOf(worth, at),
  };
}

function planKeep(keep: Placed<KeepClause>, giver: string, rules: Rules): Keep {
  const { obligation, amount, each, at } = keep.part;
  const kept = keptBy(keep.part, giver, rules);
  const namesIn = (kind: 'handoffs' | 'feedback') => kept.filter((owed) => owed.in === kind).map(({ name }) => name);
  return {
    obligation: obligation.name,
    handoffs: namesIn('handoffs'),
    feedback: namesIn('feedback'),
    percent: amount.kind === '%' ? amount.value : 0,
    each: each ?? 'month',
    at: placeOf(keep, at),
  };
}

export function planGoals(rules: Rules): Goal[] {
  return [...rules.goals.values()].map((placed) => {
    const measure = clausesOf(placed, 'measured')[0]!;
    return {
      ...titled(placed.part.name),
      of: placed.part.of.map(({ name }) => name),
      measure: planMeasure(measure.part.of, measure, rules),
      targets: clausesOf(placed, 'target').map(planTarget),
      at: placeOf(placed, placed.part.at),
    };
  });
}

function planTarget(target: Placed<TargetClause>): Target {
  const { is, amount, than, each } = target.part;
  const at = placeOf(target, target.part.at);
  if (than !== null && (amount.kind === '%' || amount.kind === 'pp'))
    return { kind: 'change', than, by: { unit: amount.kind, amount: amount.value }, each, at };
  return { kind: 'level', is: levelOf(is), amount: planAmount(amount), each, at };
}

function levelOf(is: TargetClause['is']): Extract<Target, { readonly kind: 'level' }>['is'] {
  return is === '<' || is === '<=' || is === '>' ? is : '>=';
}
