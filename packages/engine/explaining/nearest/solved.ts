import { isMoney, type Condition, type FactValue, type Operand, type Plan } from '@smk/plan';
import type { Judging } from '../judging.ts';
import { atoms } from '../../assessing/atoms.ts';
import type { Scope } from './scope.ts';

/**
 * What a field would have to be so that what it is part of comes to what that is compared with, as the lead that is placed stands:
 * where a sum, or another field, is what the rules look at. Parts that are unknown count as nothing.
 */
export function solved(judging: Judging, scope: Scope, field: string): readonly FactValue[] {
  return scope.conditions
    .flatMap(atoms)
    .flatMap((atom) => pairsIn(atom).flatMap((pair) => solve(judging, field, pair)));
}

type Pair = readonly [operand: Operand, other: Operand];

function pairsIn(condition: Condition): readonly Pair[] {
  switch (condition.kind) {
    case 'compare':
      return [
        [condition.left, condition.right],
        [condition.right, condition.left],
      ];
    case 'between':
      return [
        [condition.operand, condition.low],
        [condition.operand, condition.high],
        [condition.low, condition.operand],
        [condition.high, condition.operand],
      ];
    case 'all of':
    case 'any of':
    case 'none of':
    case 'at least':
    case 'not':
    case 'in list':
    case 'in values':
    case 'contains':
    case 'contains word':
    case 'starts with':
    case 'has':
    case 'known':
    case 'unknown':
    case 'happened':
      return [];
  }
}

function solve({ plan, rules, frame }: Judging, field: string, [operand, other]: Pair): readonly FactValue[] {
  if (operand.kind === 'data' || other.kind === 'data') return [];
  const beside = besides(plan, operand, field);
  if (beside === null) return [];
  const wanted = rules.read(other, frame);
  return beside.reduce<readonly FactValue[]>(
    (targets, part) => {
      const value = rules.read(part, frame);
      return value === null ? targets : targets.flatMap((target) => less(target, value));
    },
    wanted === null ? [] : [wanted],
  );
}

/** What is added to a field in an operand; `null` where it is not in it. */
function besides(plan: Plan, operand: Operand, field: string): readonly Operand[] | null {
  switch (operand.kind) {
    case 'field':
      return operand.name === field ? [] : null;
    case 'let': {
      const made = plan.lets.find(({ name }) => name === operand.name);
      for (const part of made?.of ?? []) {
        const inner = besides(plan, part, field);
        if (inner !== null)
          return made!.is === 'sum of' ? [...inner, ...made!.of.filter((one) => one !== part)] : inner;
      }
      return null;
    }
    case 'table':
    case 'score':
    case 'attribute':
    case 'data':
    case 'domain of':
    case 'value':
      return null;
  }
}

function less(target: FactValue, value: FactValue): readonly FactValue[] {
  if (typeof target === 'number' && typeof value === 'number') return [target - value];
  if (!isMoney(target) || !isMoney(value)) return [];
  return target.currency === value.currency ? [{ currency: target.currency, minor: target.minor - value.minor }] : [];
}
