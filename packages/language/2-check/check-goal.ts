import type { TargetClause } from '../1-parse/syntax-tree/goal.ts';
import { missingClause, saidTwice } from '../problems/logic.ts';
import { beyondReach, changeOfShare, otherUnit, targetWithoutSide } from '../problems/month.ts';
import { checkAmount } from './check-amount.ts';
import { checkMeasure } from './check-measure.ts';
import { checkTwice } from './check-twice.ts';
import { headOf, requiredClause } from './clauses.ts';
import { clausesOf, lineOf, whereIs, type Placed, type Rules } from './rules.ts';
import { known, type Checked } from './scope.ts';
import { aUnit, shownMeasure, type Unit } from './units.ts';
import { shown } from './shown.ts';

/** Each goal is of departments that exist, measures one thing, and has a target of its unit in each period. */
export function* checkGoals(rules: Rules): Checked<void> {
  for (const goal of rules.goals.values()) {
    for (const department of goal.part.of) yield* known(rules, goal, department, 'department', rules.departments);
    yield* checkTwice(goal.part.of, { ...goal, part: { at: goal.part.name.at } });
    const name = `the goal \`${goal.part.name.name}\``;
    const example = 'measure sum of deal_value over handoffs that end won';
    const measure = yield* requiredClause(goal, 'measured', 'a measure', { in: name, example });
    const unit = measure && (yield* checkMeasure(measure.part.of, measure, rules));
    const targets = clausesOf(goal, 'target');
    if (targets.length === 0 && goal.part.body.complete)
      yield missingClause(headOf(goal), { in: `The${name.slice(3)}`, lacks: 'a target', example: exampleOf(unit) });
    yield* checkPeriods(targets);
    if (!measure || !unit) continue;
    for (const target of targets) yield* checkTarget(target, unit, shownMeasure(measure.part.of), rules);
  }
}

function exampleOf(unit: Unit | null): string {
  const amounts = {
    number: '300',
    money: 'EUR 250_000',
    '%': '20%',
    time: '<= 4 hours',
    'business time': '<= 4 business hours',
  };
  return `target ${amounts[unit ?? 'number']} each month`;
}

function* checkPeriods(targets: readonly Placed<TargetClause>[]): Checked<void> {
  const first = new Map<string, Placed<TargetClause>>();
  for (const target of targets) {
    const before = first.get(target.part.each);
    if (before)
      yield saidTwice(whereIs(target), { what: `The target of each ${target.part.each}`, first: lineOf(before) });
    else first.set(target.part.each, target);
  }
}

function* checkTarget(target: Placed<TargetClause>, unit: Unit, measured: string, rules: Rules): Checked<void> {
  const { amount, is, than } = target.part;
  if (than !== null) return yield* checkChange(target, unit, measured);
  const sound = yield* checkAmount(amount, { unit, measured }, target, rules);
  if (!sound) return;
  const written = `${is ?? '>='} ${shown(amount)}`;
  if (is === null && amount.kind === 'duration')
    yield targetWithoutSide(whereIs(target), {
      written: `target ${shown(amount)}`,
      instead: `target <= ${shown(amount)} each ${target.part.each}`,
    });
  const because = amount.kind === '%' ? extremeOf(is ?? '>=', amount.value) : null;
  if (because !== null) yield beyondReach(whereIs({ ...target, part: amount }), { written, because, hint: null });
}

/** Why a comparison with a share from 0% to 100% is always or never true; `null` if it is neither. */
function extremeOf(is: NonNullable<TargetClause['is']>, percent: number): string | null {
  if ((is === '>=' && percent === 0) || (is === '<=' && percent === 100)) return 'every share is within it';
  return (is === '<' && percent === 0) || (is === '>' && percent === 100) ? 'no share is within it' : null;
}

/** A share changes by percentage points, everything else by percent. */
function* checkChange(target: Placed<TargetClause>, unit: Unit, measured: string): Checked<void> {
  const { amount, than } = target.part;
  const place = whereIs({ ...target, part: amount });
  const written = `${shown(amount)} ${than} than before`;
  if (amount.kind !== '%' && amount.kind !== 'pp') {
    const hint = `A target \`${than} than before\` is written as \`${unit === '%' ? '2 pp' : '10%'} ${than} than before\`.`;
    return yield otherUnit(place, { measured, unit: aUnit[unit], written, is: 'no part of what was before', hint });
  }
  if (unit === '%' && amount.kind === '%')
    return yield changeOfShare(place, { written, measured, instead: `${amount.value} pp ${than} than before` });
  if (unit !== '%' && amount.kind === 'pp')
    return yield otherUnit(place, {
      measured,
      unit: aUnit[unit],
      written,
      is: 'a difference between two shares',
      hint: `Write \`${amount.value}% ${than} than before\`.`,
    });
  if (amount.value === 0)
    yield beyondReach(place, { written, because: 'that is no change', hint: 'Write a number above 0.' });
}
