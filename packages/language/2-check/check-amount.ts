import type { Amount } from '../1-parse/syntax-tree/measure.ts';
import type { Duration } from '../1-parse/syntax-tree/values.ts';
import { beyondReach, otherUnit } from '../problems/month.ts';
import { unsuitableDuration } from '../problems/types.ts';
import { checkElapsed, checkLength } from './check-duration.ts';
import { readMoney } from './money.ts';
import { currencyOf, whereIs, type Placed, type Rules } from './rules.ts';
import { leadScope, type Checked } from './scope.ts';
import { typeOf } from './type-of.ts';
import { aType, type Type } from './types.ts';
import { shown, shownDuration } from './shown.ts';
import { aUnit, type Unit } from './units.ts';

/** The amount is of the unit of what is measured, and something that can be reached; false if a problem says that it is not. */
export function* checkAmount(
  amount: Amount,
  { unit, measured }: { readonly unit: Unit; readonly measured: string },
  placed: Placed<unknown>,
  rules: Rules,
): Checked<boolean> {
  const place = whereIs({ ...placed, part: amount });
  const written = shown(amount);
  const type = yield* typeOfAmount(amount, placed, rules);
  if (type.kind === 'nothing') return false;
  if (unitOf(amount) !== unit) {
    yield otherUnit(place, {
      measured,
      unit: aUnit[unit],
      written,
      is: isA(amount, type),
      hint: rewrittenAs(unit, amount, currencyOf(rules)),
    });
    return false;
  }
  if (amount.kind === 'duration') return yield* checkTime(amount.length, placed);
  const wrong = faultOf(amount);
  if (wrong) yield beyondReach(place, { written, ...wrong });
  return wrong === null;
}

/** Figures are lengths: neither a month nor a day of open time has one. */
function* checkTime(length: Duration, placed: Placed<unknown>): Checked<boolean> {
  if (!length.business) {
    yield* checkElapsed(length, placed, 'a month has no fixed length');
    return length.unit !== 'months';
  }
  yield* checkLength(length, placed);
  if (length.unit !== 'days') return true;
  yield unsuitableDuration(whereIs({ ...placed, part: length }), {
    written: shown({ kind: 'duration', length, at: length.at }),
    because: 'days are open for different lengths of time',
    hint: `Write it in business hours, such as \`${length.amount * 8} business hours\`.`,
  });
  return false;
}

/** The type of an amount, with what is wrong with it by itself; lengths and shares are numbers. */
export function* typeOfAmount(amount: Amount, placed: Placed<unknown>, rules: Rules): Checked<Type> {
  return amount.kind === '%' || amount.kind === 'pp' || amount.kind === 'duration'
    ? { kind: 'number' }
    : yield* typeOf(amount, leadScope(rules, placed), null);
}

/** What an amount is counted in; `null` where nothing is measured in that. */
export function unitOf(amount: Amount): Unit | null {
  if (amount.kind === 'duration') return amount.length.business ? 'business time' : 'time';
  return amount.kind === 'number' || amount.kind === 'money' || amount.kind === '%' ? amount.kind : null;
}

function isA(amount: Amount, type: Type): string {
  if (amount.kind === 'pp') return 'a difference between two shares';
  const unit = unitOf(amount);
  return unit === null ? aType(type) : aUnit[unit];
}

/** The amount with the unit that is asked for, where a number without one or with the nearest one was written. */
function rewrittenAs(unit: Unit, amount: Amount, currency: string | null): string | null {
  if (unit === '%' && (amount.kind === 'number' || amount.kind === 'pp'))
    return `Write \`${shown(amount).replace(/ pp$/, '')}%\`.`;
  if (unit === 'money' && amount.kind === 'number' && currency !== null)
    return `Write \`${currency} ${shown(amount)}\`.`;
  if (unit === 'number' && amount.kind === 'money') return `Write \`${shown(amount).slice(4)}\`.`;
  if (unit === 'time' && amount.kind === 'number') return `Write \`${shown(amount)} hours\`, or another unit.`;
  if (unit === 'business time' && amount.kind === 'number')
    return `Write \`${shown(amount)} business hours\`, or minutes.`;
  if ((unit === 'time' || unit === 'business time') && amount.kind === 'duration')
    return `Write \`${shownDuration({ ...amount.length, business: unit === 'business time' })}\`, or measure ${unit === 'time' ? '`business time to`' : '`time to`'}.`;
  return null;
}

function faultOf(amount: Amount): { because: string; hint: string | null } | null {
  if (amount.kind === '%') {
    if (amount.value < 0 || amount.value > 100)
      return { because: 'a share is between 0% and 100%', hint: 'Write a share up to `100%`.' };
    const isExact = Math.round(amount.value * 100) / 100 === amount.value;
    return isExact ? null : { because: 'shares are compared to two decimals', hint: null };
  }
  if (amount.kind === 'number' && amount.value <= 0)
    return { because: 'that much there always is', hint: 'Write a number from 1.' };
  if (amount.kind === 'money') {
    const money = readMoney(amount.currency, amount.amount);
    if (typeof money !== 'string' && money.minor <= 0)
      return { because: 'that much there always is', hint: 'Write an amount above zero.' };
  }
  return null;
}
