import type { Condition } from '../1-parse/syntax-tree/conditions.ts';
import type { Value } from '../1-parse/syntax-tree/values.ts';
import { emptyBetween } from '../problems/logic.ts';
import { almostKnown } from '../problems/syntax.ts';
import { listCompared, noOrder } from '../problems/types.ts';
import { besides, checkPair, listHint } from './check-pair.ts';
import { checkThreshold } from './check-threshold.ts';
import { minutesIn } from './minutes-in.ts';
import { at, type Checked, type Scope } from './scope.ts';
import { shown } from './shown.ts';
import { declaredType, typeOf } from './type-of.ts';
import { aType, hasOrder } from './types.ts';

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
  if (type.kind === 'list of')
    return yield listCompared(at(scope, comparison.at), listHint(left, [right], is === '!='));
  const other = declaredType(right, scope);
  if (other.kind === 'list of')
    return yield listCompared(at(scope, comparison.at), listHint(right, [left], is === '!='));
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
  if ((low.kind === '%' && high.kind === '%') || (low.kind === 'pp' && high.kind === 'pp'))
    return low.value > high.value;
  if (low.kind === 'duration' && high.kind === 'duration') return minutesIn(low.length) > minutesIn(high.length);
  if (low.kind === 'moment' && high.kind === 'moment')
    return low.date > high.date || (low.date === high.date && low.minute > high.minute);
  return low.kind === 'date' && high.kind === 'date' && low.date > high.date;
}
