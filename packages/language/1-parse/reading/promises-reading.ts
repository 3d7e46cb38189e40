import type { ActionDict, Node } from 'ohm-js';
import { reads, type Reading } from './reading.ts';
import type { When } from '../syntax-tree/conditions.ts';
import type { GoalClause, TargetClause } from '../syntax-tree/goal.ts';
import type { Amount, Each } from '../syntax-tree/measure.ts';
import type { DeliverClause, PromiseClause } from '../syntax-tree/promise.ts';
import type { Name } from '../syntax-tree/words.ts';

/** Clauses of promises and goals. */
export const promisesReading: ActionDict<unknown> = {
  PromiseClause_deliver: reads(({ at, read, maybe }, _deliver, what, is, amount, each, evenly) => {
    return {
      kind: 'deliver',
      what: read<DeliverClause['what']>(what),
      is: comparisonOf(is),
      amount: read(amount),
      each: read<Each>(each),
      evenly: maybe<DeliverClause['evenly']>(evenly),
      at,
    } satisfies PromiseClause;
  }),
  PromiseClause_worth: reads(({ at, read, maybe }, _worth, amount, _for, stage, where) => {
    const worth = { amount: read<Amount>(amount), stage: read<Name>(stage), where: maybe<When>(where) };
    return { kind: 'worth', ...worth, at } satisfies PromiseClause;
  }),
  PromiseClause_keep: reads(({ at, read, maybe }, _keep, count, obligation, handoff, _inTime, is, amount, each) => {
    return {
      kind: 'keep',
      count: maybe<number>(count),
      obligation: read(obligation),
      handoff: maybe<Name>(handoff),
      is: comparisonOf(is),
      amount: read(amount),
      each: maybe<Each>(each),
      at,
    } satisfies PromiseClause;
  }),
  Delivered_leadValue: reads((_reading, _words) => ({ kind: 'lead value' }) satisfies DeliverClause['what']),
  Delivered_count: reads(({ read }, _words, of) => ({ kind: 'count', of: read(of) }) satisfies DeliverClause['what']),
  Evenly: reads((_reading, _comma, _word, business) => (business.numChildren > 0 ? 'business days' : 'calendar days')),
  OfHandoff: reads(({ read }, _of, handoff) => read(handoff)),

  GoalClause_measure: reads(({ at, read }, _word, of) => ({ kind: 'measured', of: read(of), at }) satisfies GoalClause),
  GoalClause_growth: reads((reading, _target, amount, than, each) =>
    targetOf(reading, null, amount, than.sourceString.startsWith('more') ? 'more' : 'less', each),
  ),
  GoalClause_level: reads((reading, _target, is, amount, each) => {
    const [comparison] = is.children;
    return targetOf(reading, comparison ? comparisonOf(comparison) : null, amount, null, each);
  }),
};

function comparisonOf(sign: Node): DeliverClause['is'] {
  return sign.sourceString as DeliverClause['is'];
}

function targetOf(
  { at, read }: Reading,
  is: TargetClause['is'],
  amount: Node,
  than: TargetClause['than'],
  each: Node,
): TargetClause {
  return { kind: 'target', is, amount: read(amount), than, each: read(each), at };
}
